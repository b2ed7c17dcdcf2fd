import type { AstroIntegration } from 'astro';
import { replaceOutput } from '../disk/replace-output.ts';
import type { Settings } from '../disk/settings.ts';
import { claimedCache } from '../loaders/claimed-cache.ts';
import type { Fingerprints } from '../loaders/fingerprint.ts';
import { urlNotice } from '../loaders/url-notice.ts';
import { wholeOutput } from './whole-output.ts';

/**
 * What happens in a build besides bundling and drawing: the content is read, pages of the last site are taken, the new one is
 * checked as a whole and put in the place of the last. In the order in which it has to be asked.
 * @param project absolute path of the project.
 * @param settings of the site.
 * @param fingerprints of the code.
 * @param worker absolute path of the code of the thread that reads the content, where it is bundled or will be.
 * @returns integrations; `draw-site.ts` runs them, or Astro where it builds alone.
 */
export function buildSteps(project: string, settings: Settings, fingerprints: Fingerprints, worker?: string | Promise<string>): AstroIntegration[] {
  return [urlNotice(settings.url), claimedCache(), wholeOutput(project, settings, fingerprints, worker), replaceOutput(project, settings.folder)];
}
