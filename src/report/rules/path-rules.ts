import { classifyPath, isDraft, meantKinds } from '../content-path.ts';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/source.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf } from '../order.ts';
import type { SiteSettings } from '../schema/site.ts';
import { slugify } from '../slug.ts';
import { newName } from '../wrong-paths.ts';
import { pathOnDisk, portablePath } from '../../check/portable-path.ts';
import type { Checked } from './rule.ts';

/** Reports files that are not read, names that some system cannot store, and drafts beside what they are drafts of. */
export function checkPaths({ input: { paths }, options, named, report }: Checked): void {
  const taken = new Set(paths);
  const [firstOnDisk, firstOfPage] = [new Map<string, string>(), new Map<string, string>()];
  for (const path of paths) {
    const wrong = (code: DiagnosticCode, expected: string, fix: string) =>
      report(named(path), { code, found: `the file ${quote(path)}`, expected, fix });
    const kind = classifyPath(path);
    if (kind.type === 'misnamed' || kind.type === 'unexpected') {
      const isInNoArea = /^items\/[^/]+\/[^/]+$/.test(kind.fix) && path.split('/').length === 2;
      const fix = isInNoArea ? `Move ${path} into the folder of its area.` : newName(path, kind.fix, taken);
      wrong(kind.type === 'misnamed' ? 'file-name' : 'unexpected-file', kind.expected, fix);
      continue;
    }
    const portable = portablePath(path);
    const first = firstWith(firstOnDisk, pathOnDisk(path), path);
    const expected = `a name that Windows and macOS can tell apart from ${quote(first)}`;
    if (portable !== path) wrong('file-name', 'a name that Windows can store', newName(path, portable, taken));
    else if (first !== path) wrong('file-name', expected, newName(path, path.replace(/(?=\.[^./]*$|$)/, '-1'), taken));
    // Only one of them can be shown.
    const twin = 'draft' in kind ? firstWith(firstOfPage, path.replace(/(^|\/)_/g, '$1'), path) : path;
    if (options.drafts && twin !== path) {
      const found = `${quote(path)}, which is for the same page as ${quote(twin)}`;
      const fix = `Delete ${twin} or ${path}.`;
      report(named(path), { code: 'duplicate-name', found, expected: 'one of the two', fix });
    }
  }
}

function firstWith(first: Map<string, string>, key: string, path: string): string {
  if (!first.has(key)) first.set(key, path);
  return first.get(key)!;
}

/** Reports missing files that every site needs. `headings` are those of level 2 in all reports. */
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
  // An area for each heading, so that one paste is enough for all lines; of headings with the same slug, the first.
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
