/** A site that can be downloaded: what `init` writes into an empty folder, without its examples. */
import { builtIn } from '../report/status.ts';
import { withSite } from './manifest.ts';
import { newContent, type NewSite } from './new-site.ts';
import { npm } from './package-manager.ts';
import { filesAround } from './site-files.ts';
import type { Surroundings } from './surroundings.ts';

/** The text of each file, by its path in the folder. npm installs it. */
export function newProject(site: NewSite): Map<string, string> {
  const content = [...newContent(site)].map(([path, text]) => [`content/${path}`, text] as const);
  const manifest = `${JSON.stringify(withSite({}, nowhere, undefined), null, 2)}\n`;
  return new Map([
    ...filesAround(site.title, 'content', builtIn, nowhere, false),
    ['package.json', manifest],
    ...content,
  ]);
}

/** A folder with nothing around it. */
const nowhere: Surroundings = { project: '/', repository: '/', workspace: '/', manager: npm };
