/** `npm run links`: asks whether the other sites that the last build links to are still there. Never fails because of them. */

import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../loaders/settings.ts';
import { askAll } from './ask.ts';
import { externalAddresses } from './external-addresses.ts';
import { linkReport } from './report.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const site = resolve(project, process.env['ALMANAC_OUT'] || 'dist');

if (process.argv.length > 2) {
  console.error(`Nothing can be chosen, so not "${process.argv[2]}": all links of the last build are asked.`);
  process.exitCode = 2;
} else if (!existsSync(join(site, 'index.html'))) {
  console.error(`There is no built site in ${site}: run "npm run build" first.`);
  process.exitCode = 2;
} else {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => ({
    path: `/${file.split(sep).join('/').replace(/(^|\/)index\.html$/, '$1')}`,
    html: readFileSync(join(site, file), 'utf8'),
  }));
  const addresses = externalAddresses(pages, readSettings(project, process.env).url?.origin);
  console.log(`Asking for ${addresses.size} ${addresses.size === 1 ? 'address' : 'addresses'} …\n`);
  const report = linkReport(await askAll([...addresses.keys()]), addresses);
  console.log(report);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, report);
}
