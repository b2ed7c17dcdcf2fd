import type { Settings } from '../disk/settings.ts';
import { PlainError } from '../report/plain-error.ts';
import { bundleCode, type Bundling } from './bundle-code.ts';
import { canKeep, codeFolders, findCode, type KeptCode } from './kept-code.ts';

/**
 * The bundled code of the pages, and of the thread that reads the content: what an installation or an earlier build has left, and otherwise
 * what is bundled now, of which a line is printed.
 * @param project absolute path of the project.
 * @param settings of the site.
 * @param fingerprint of the code that draws pages.
 * @param env whose ALMANAC_CODE and ALMANAC_CACHE say where what is kept is.
 * @returns it. Where it is bundled, both fail with a PlainError where that failed.
 * @throws PlainError where the project is in a folder that Astro cannot build in.
 */
export function ownCode(project: string, settings: Settings, fingerprint: string, env: NodeJS.ProcessEnv): Bundling | { worker: string; code: KeptCode } {
  const sign = /[%#?]/.exec(project)?.[0];
  if (sign) throw new PlainError(`Astro cannot build in ${project}, as there is ${sign} in its name: move the project to a folder without it. The content and the site may be anywhere.`);
  const folders = codeFolders(project, settings, fingerprint, env);
  const kept = folders.map((folder) => findCode(folder, project)).find((code) => code !== undefined);
  if (kept) return { worker: kept.worker, code: kept };
  console.log('The code of the pages is bundled, once for as long as it stays the same.');
  return bundleCode(folders.find(canKeep) ?? folders[0]!, project);
}
