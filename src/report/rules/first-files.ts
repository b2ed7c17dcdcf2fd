import { isDraft, meantKinds } from '../content-path.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf } from '../order.ts';
import type { SiteSettings } from '../schema/site.ts';
import { slugify } from '../slug.ts';
import type { Checked } from './rule.ts';

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
