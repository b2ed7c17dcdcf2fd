/** Rules for the names of files, and which of them a site needs. */
import { classifyPath, isDraft, meantKinds } from '../content-path.ts';
import { quote } from '../diagnostics/source.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf } from '../order.ts';
import type { SiteSettings } from '../schema/site.ts';
import { slugify } from '../slug.ts';
import { newName } from '../wrong-paths.ts';
import type { Checked, RuleFinding } from './rule.ts';

type Add = (path: string, finding: RuleFinding) => void;

/** Checks how files are named. */
export function checkPaths({ input: { paths }, options, named, report }: Checked): void {
  const add: Add = (path, finding) => report(named(path), finding);
  reportNames(paths, add);
  if (options.drafts) reportTwins(paths, add);
}

/** Reports files that are not read, and names that another system cannot store. */
function reportNames(paths: readonly string[], add: Add): void {
  const taken = new Set(paths);
  const firstOnDisk = new Map<string, string>();
  for (const path of paths) {
    const wrong = (expected: string, meant: string, code: 'file-name' | 'unexpected-file' = 'file-name') =>
      add(path, { code, found: `the file ${quote(path)}`, expected, fix: fixOf(meant) });
    const fixOf = (meant: string) =>
      /^items\/[^/]+\/[^/]+$/.test(meant) && path.split('/').length === 2
        ? `Move ${path} into the folder of its area.`
        : newName(path, meant, taken);
    const kind = classifyPath(path);
    if (kind.type === 'misnamed') wrong(kind.expected, kind.fix);
    else if (kind.type === 'unexpected') wrong(kind.expected, kind.fix, 'unexpected-file');
    else {
      const portable = portablePath(path);
      const first = firstOnDisk.get(pathOnDisk(path));
      firstOnDisk.set(pathOnDisk(path), first ?? path);
      const apart = path.replace(/(?=\.[^./]*$|$)/, '-1');
      if (portable !== path) wrong('a name that Windows can store', portable);
      else if (first !== undefined) wrong(`a name that Windows and macOS can tell apart from ${quote(first)}`, apart);
    }
  }
}

/** Reports drafts beside the file that they are drafts of: only one can be shown. */
function reportTwins(paths: readonly string[], add: Add): void {
  const firstOfPage = new Map<string, string>();
  for (const path of paths) {
    if (!('draft' in classifyPath(path))) continue;
    const published = path.replace(/(^|\/)_/g, '$1');
    const first = firstOfPage.get(published);
    if (first === undefined) firstOfPage.set(published, path);
    else
      add(path, {
        code: 'duplicate-name',
        found: `${quote(path)}, which is for the same page as ${quote(first)}`,
        expected: 'one of the two',
        fix: `Delete ${first} or ${path}.`,
      });
  }
}

/**
 * Reports missing files that every site needs: settings, an area, a report.
 * @param site the settings; undefined if they are missing or could not be read.
 * @param headings of level 2 of the reports there are, as written.
 */
export function checkFirstFiles(
  site: SiteSettings | undefined,
  headings: readonly string[],
  { input, options, named, report }: Checked,
): void {
  const kinds = meantKinds(input.paths).filter(({ kind }) => options.drafts || !isDraft(kind));
  const need = (type: string, path: string, expected: string, fix: string) => {
    if (kinds.some(({ kind }) => kind.type === type)) return;
    const found = type === 'site' ? 'no such file' : `no ${type} (drafts do not count)`;
    report(named(path), { code: 'missing-file', found, expected, fix });
  };
  const settings = 'Write its title, team and cycles. In an empty folder, npx almanac init does.';
  need('site', 'site.yaml', 'the settings of the site', settings);
  // An area for each heading, so that one paste is enough for every line; the first of those with the same slug.
  const areas = new Map(headings.toReversed().map((heading) => [slugify(heading), heading]));
  areas.delete('');
  for (const [slug, title] of areas.size === 0 ? [['first-area', '']] : areas) {
    const advice = 'Write its title, in a file that is named after it.';
    need('area', `areas/${slug}.mdx`, 'at least one area', title ? `---\ntitle: ${yamlText(title)}\n---` : advice);
  }
  const cycle = (site && cyclesOf(site)[0]?.id) ?? 'k1';
  const first = 'Write the first report. npx almanac import makes it from slides.';
  need('report', `cycles/${cycle}/plan.mdx`, 'at least one report', first);
}

const device = /^(con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;
const signs = /[<>:"|?*\\\p{Cc}]+/gu;

/** A path that every system can store. */
export function portablePath(path: string): string {
  const portable = (name: string) =>
    name
      .replace(signs, '-')
      .replace(/[. ]+$/, '')
      .replace(device, '$1-1');
  return path.split('/').map(portable).join('/');
}

/** Whether a path contains the name of a Windows device. */
export function hasDevice(path: string): boolean {
  return path.split('/').some((name) => device.test(name));
}

/** The path by which Windows and macOS tell files apart. */
export function pathOnDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
