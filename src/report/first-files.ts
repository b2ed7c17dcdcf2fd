import { isDraft, meantKinds } from './content-path.ts';
import type { ContentOptions } from './content.ts';
import { diagnostic, type Diagnostic } from './diagnostics/diagnostic.ts';
import { yamlText } from './fields/yaml.ts';
import { cyclesOf } from './order.ts';
import type { SiteSettings } from './schema/site.ts';
import { slugify } from './slug.ts';

/**
 * Reports missing files that every site needs: settings, an area, a report.
 * @param paths of all files.
 * @param site the settings; undefined if they are missing or could not be read.
 * @param headings of level 2 of the reports there are, as written.
 */
export function checkFirstFiles(
  paths: readonly string[],
  site: SiteSettings | undefined,
  headings: readonly string[],
  options: ContentOptions,
): Diagnostic[] {
  const kinds = meantKinds(paths);
  const has = (type: string) => kinds.some(({ kind }) => kind.type === type && (options.drafts || !isDraft(kind)));
  const cycle = (site && cyclesOf(site)[0]?.id) ?? 'k1';
  // An area for each heading, so that one paste is enough for every line; the first of those with the same slug.
  const named = new Map(headings.toReversed().map((heading) => [slugify(heading), heading]));
  named.delete('');
  const needed = [
    {
      type: 'site',
      path: 'site.yaml',
      expected: 'the settings of the site',
      fix: 'Write its title, team and cycles. In an empty folder, npx almanac init does.',
    },
    ...[...(named.size === 0 ? [['first-area', '']] : named)].map(([slug, heading]) => ({
      type: 'area',
      path: `areas/${slug}.mdx`,
      expected: 'at least one area',
      fix:
        heading === '' ? 'Write its title, in a file that is named after it.' : `---\ntitle: ${yamlText(heading)}\n---`,
    })),
    {
      type: 'report',
      path: `cycles/${cycle}/plan.mdx`,
      expected: 'at least one report',
      fix: 'Write the first report. npx almanac import makes it from slides.',
    },
  ];
  return needed
    .filter(({ type }) => !has(type))
    .map(({ type, path, expected, fix }) =>
      diagnostic(`${options.root}/${path}`, {
        code: 'missing-file',
        position: { line: 1, column: 1 },
        found: type === 'site' ? 'no such file' : `no ${type} (drafts do not count)`,
        expected,
        fix,
      }),
    );
}
