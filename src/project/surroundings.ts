import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { findPackageManager, type PackageManager } from './package-manager.ts';

/** What is around the folder of a project. Paths are absolute. */
export interface Surroundings {
  project: string;
  /** The root of the repository that the project is in; without one, that of its workspace, else the project. */
  repository: string;
  /** Where the package manager has its settings: the root of the workspace, else the project. */
  workspace: string;
  manager: PackageManager;
}

/** Looks around a folder. `userAgent` is what the package manager that runs this process calls itself. */
export async function lookAround(project: string, userAgent?: string): Promise<Surroundings> {
  const above = foldersAbove(project);
  const git = above.find((folder) => existsSync(join(folder, '.git')));
  const inside = git === undefined ? above : above.slice(0, above.indexOf(git) + 1);
  const workspace = inside.find(isWorkspace) ?? project;
  const repository = git ?? workspace;
  return { project, repository, workspace, manager: await findPackageManager(project, repository, userAgent) };
}

/** A path relative to a folder, with slashes; empty if it is the folder. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** Where the package is installed, relative to the project. A workspace may have it in a folder above. */
export function installedFolder(project: string): string {
  const folder = foldersAbove(project).find((above) => existsSync(join(above, 'node_modules/almanac'))) ?? project;
  const path = pathFrom(project, join(folder, 'node_modules/almanac'));
  return path.startsWith('.') ? path : `./${path}`;
}

/** A folder and all those above it, the innermost first. */
function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

function isWorkspace(folder: string): boolean {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return true;
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && /"workspaces"\s*:/.test(readFileSync(manifest, 'utf8'));
}
