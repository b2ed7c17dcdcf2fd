import { isDraft } from '../../../report/content-path.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { cyclesOf } from '../../../report/order.ts';
import type { Report } from '../../../report/schema/report.ts';
import { slugify } from '../../../report/slug.ts';
import type { ContentRule } from '../../rule.ts';
import { meantKinds } from '../../wrong-paths.ts';

/** The files that every site needs. */
export const firstFiles: ContentRule = {
  code: 'missing-file',
  check({ content: { site, reports }, input, drafts, nameOf }, report) {
    const kinds = meantKinds(input.paths).filter(({ kind }) => drafts || !isDraft(kind));
    const lacks = (type: string) => kinds.every(({ kind }) => kind.type !== type);
    if (lacks('site'))
      report(nameOf('site.yaml'), {
        found: 'no such file',
        expected: 'the settings of the site',
        fix: 'Write its title, team and cycles. In an empty folder, npx almanac init does.',
      });
    const noneOf = (type: string) => `no ${type} (drafts do not count)`;
    for (const { slug, fix } of lacks('area') ? firstAreas(reports) : [])
      report(nameOf(`areas/${slug}.mdx`), { found: noneOf('area'), expected: 'at least one area', fix });
    if (!lacks('report')) return;
    const cycle = (site && cyclesOf(site)[0]?.id) ?? 'k1';
    report(nameOf(`cycles/${cycle}/plan.mdx`), {
      found: noneOf('report'),
      expected: 'at least one report',
      fix: 'Write the first report. npx almanac import makes it from slides.',
    });
  },
};

/** An area for each heading, so that one paste is enough for all lines; of headings with the same slug, the first. */
function firstAreas(reports: readonly Report[]): { slug: string; fix: string }[] {
  const headings = reports.flatMap(({ sections }) => sections.map(({ heading }) => heading));
  const areas = new Map(headings.toReversed().map((heading) => [slugify(heading), heading]));
  areas.delete('');
  if (areas.size === 0) return [{ slug: 'first-area', fix: 'Write its title, in a file that is named after it.' }];
  return [...areas].map(([slug, title]) => ({ slug, fix: `---\ntitle: ${yamlText(title)}\n---` }));
}
