import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Status } from '../report/status.ts';
import type { PackageManager } from './package-manager.ts';
import { packageFolder, tarballName } from './package.ts';
import { installedFolder, pathFrom, type Surroundings } from './surroundings.ts';

/** For Visual Studio Code. */
const editorFiles = ['extensions.json', 'settings.json', 'tasks.json', 'report.code-snippets'];

/** What no repository should have, by lines of .gitignore. The last is what a command leaves that is killed. */
export const ignored = ['node_modules/', '.astro/', 'dist/', '.*.next-*'];

/** What pnpm wants to be told before it installs. */
export const pnpmSettings = '# esbuild works without its install script.\nallowBuilds:\n  esbuild: false\n';

/** Astro and Vite need a folder node_modules, which newer versions of yarn make only if they are told. */
export const yarnSettings = 'nodeLinker: node-modules\n';

/**
 * The files around the content of a new site, by path relative to the project, as is `content`.
 * @param hasPackage whether the package is installed.
 */
export function filesAround(
  title: string,
  content: string,
  statuses: readonly Status[],
  place: Surroundings,
  hasPackage: boolean,
): Map<string, string> {
  const { project, repository, workspace, manager } = place;
  const workflow = '.github/workflows/site.yml';
  const settings = (name: string) => pathFrom(project, join(workspace, name));
  const isNewYarn = manager.frozen.endsWith('--immutable');
  return new Map([
    ['astro.config.mjs', astroConfig(content)],
    ['src/content.config.ts', "export { collections } from 'almanac/content';\n"],
    ['.gitignore', [...ignored, ...(isNewYarn ? ['.yarn/install-state.gz'] : []), ''].join('\n')],
    [pathFrom(project, join(repository, workflow)), siteWorkflow(packaged(workflow), place)],
    [pathFrom(project, join(repository, '.github/CODEOWNERS')), codeOwners(content, place)],
    ['README.md', readme(title, content, manager, hasPackage)],
    // A repository with other projects has one for all of them, or none.
    ...(repository === project ? [devContainer(manager)] : []),
    ...(manager.name === 'pnpm' ? [[settings('pnpm-workspace.yaml'), pnpmSettings] as const] : []),
    ...(isNewYarn ? [[settings('.yarnrc.yml'), yarnSettings] as const] : []),
    ...editorFiles.map((name): [string, string] => [
      `.vscode/${name}`,
      packaged(`.vscode/${name}`)
        .replaceAll('./src/', `${installedFolder(project)}/build/`)
        .replace('npx almanac ', `${manager.exec} almanac `)
        .replaceAll('| ,x,/,-|', `|${markerChoice(statuses)}|`),
    ]),
  ]);
}

function packaged(path: string): string {
  return readFileSync(join(packageFolder, path), 'utf8');
}

/** The workflow of npm and the root of a repository, for another package manager or another folder. */
function siteWorkflow(text: string, { project, repository, manager }: Surroundings): string {
  const folder = pathFrom(repository, project);
  const inFolder = text
    .replace(/^jobs:$/m, `defaults:\n  run:\n    working-directory: ${JSON.stringify(folder)}\n\njobs:`)
    .replaceAll('path: dist\n', `path: ${JSON.stringify(`${folder}/dist`)}\n`);
  const before = manager.from === undefined ? '' : `- run: npm install --global ${manager.from}\n      `;
  return (folder === '' ? text : inFolder)
    .replace('- run: npm ci\n', `${before}- run: ${manager.frozen}\n`)
    .replace(/\bnpx(?= (?:almanac|astro) )/g, manager.exec);
}

/** Which files somebody has to review, once the names of reviewers are in it. */
function codeOwners(content: string, { project, repository }: Surroundings): string {
  const folder = pathFrom(repository, project);
  const owned = (paths: readonly string[]) =>
    paths.map((path) => `# ${posix.join('/', folder, path).replaceAll(' ', String.raw`\ `)} @reviewer\n`).join('');
  const settings = ['site.yaml', 'strings.yaml', 'redirects.yaml', 'addresses.txt'].map((name) => `${content}/${name}`);
  return `# Who has to review which files. Remove the first # of each line, and put an account in place of @reviewer. The
# guide of the site says what each file can do at worst: Who may change what.

# Code, which runs when the site is built.
${owned(['astro.config.*', 'src/', 'package.json'])}# /.github/ @reviewer

# What readers load, and what they are sent to.
${owned(['public/', 'theme.css', ...settings])}`;
}

/** Node and the packages, for Visual Studio Code and GitHub Codespaces. */
function devContainer({ name, from }: PackageManager): [path: string, text: string] {
  const install = `${from === undefined ? '' : `npm install --global ${from} && `}${name} install`;
  const settings = {
    image: 'mcr.microsoft.com/devcontainers/javascript-node:24',
    postCreateCommand: install,
    forwardPorts: [4321],
  };
  return ['.devcontainer/devcontainer.json', `${JSON.stringify(settings, null, 2)}\n`];
}

/** The choices of a snippet, the most frequent marker first. */
function markerChoice(statuses: readonly Status[]): string {
  const own = statuses.slice(4).flatMap(({ marker }) => marker ?? []);
  return [' ', 'x', '/', '-', ...own].map((marker) => marker.replace(/[,|"$}]/, String.raw`\\$&`)).join(',');
}

function astroConfig(content: string): string {
  const options = content === 'content' ? '' : `{ content: ${JSON.stringify(content)} }`;
  return `import almanac from 'almanac';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [almanac(${options})] });
`;
}

function readme(title: string, content: string, { name, exec }: PackageManager, hasPackage: boolean): string {
  const install = hasPackage
    ? `\`${name} install\``
    : `You need Node 22.19 or newer, and the package, which is on no registry yet: put
   \`${tarballName}\`, which \`npm pack\` makes in a clone of Almanac, into this folder. Then
   \`${name} ${name === 'npm' ? 'install' : 'add'} ./${tarballName}\``;
  return `# ${title}

Status and plans, published with Almanac. A report is a Markdown file in \`${content}/cycles/\`.

1. **See it.** ${install}, then \`${name} run dev\`, and open the URL that it prints.${
    hasPackage ? ' A dev container or a\n   codespace has installed everything already.' : ''
  }
2. **Write.** Put your title, team and areas into \`${content}/site.yaml\` and \`${content}/areas/\`, and your lines in
   place of the examples in \`${content}/cycles/\`. \`${exec} almanac check\` lists every mistake, with the corrected text.
3. **Publish.** In the settings of the repository on GitHub, switch on Pages, with GitHub Actions as its source. Each
   commit on the main branch is published.

When a cycle is over, \`${exec} almanac new-cycle\` writes the next report from the last ones. \`${name} run build\`
writes the site to \`dist/\`, for any other host. The guide is on the site itself, at \`/guide/\`.
`;
}
