import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PlainError } from '../report/plain-error.ts';
import { findCode, type KeptCode } from './kept-code.ts';

/**
 * Has Astro bundle the code of the pages. In a process of its own, as Astro and Vite need half a gigabyte of memory that they do not
 * give back; meanwhile the content is read in this one.
 * @param folder that keeps the code, as `codeFolders` gives it.
 * @param project absolute path of the project.
 * @returns the code.
 * @throws PlainError where that failed; why, the other process has said.
 */
export async function bundleCode(folder: string, project: string): Promise<KeptCode> {
  const child = spawn(process.execPath, [join(project, 'src/output/bundle.ts'), folder], {
    cwd: project,
    env: { ...process.env, ALMANAC_BUNDLES: 'true' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = () => void child.kill();
  process.once('exit', end);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...ended) => resolve(ended));
  });
  process.off('exit', end);
  const kept = code === 0 ? findCode(folder, project) : undefined;
  if (!kept) throw new PlainError(`The code of the pages could not be bundled${signal === null ? '' : ` (${signal})`}.`);
  return kept;
}
