import { isDraft, meantKinds, reportedCycles } from './content-path.ts';
import type { ContentOptions } from './content.ts';
import { diagnostic, type Diagnostic } from './diagnostics/diagnostic.ts';
import { yamlText } from './fields/yaml.ts';
import { proposedTitle } from './headings/titles.ts';
import { cyclesOf, labelOf } from './order.ts';
import { placeholder } from './schema/placeholder.ts';
import type { SiteSettings } from './schema/site.ts';
import { slugify } from './slug.ts';

/** What is known of a new site. */
export interface Beginning {
  /** Paths of all files below the content folder. */
  paths: readonly string[];
  /** The settings; undefined if they are missing or could not be read. */
  site: SiteSettings | undefined;
  /** The areas, in their order. */
  areas: readonly { title: string }[];
  /** The headings of level 2 of the reports there are, as written. */
  headings: readonly string[];
}

/** Reports missing files that every site needs: settings, an area, a report. */
export function checkFirstFiles({ paths, site, areas, headings }: Beginning, options: ContentOptions): Diagnostic[] {
  const kinds = meantKinds(paths);
  const has = (type: string) => kinds.some(({ kind }) => kind.type === type && (options.drafts || !isDraft(kind)));
  const cycle = (site && cyclesOf(site)[0]?.id) ?? 'k1';
  const labels = Array.from(reportedCycles(paths), labelOf);
  // An area for each heading, so that one paste is enough for every line.
  const named = new Map(
    [...headings]
      .reverse()
      .map((heading) => [slugify(heading), heading] as const)
      .filter(([slug]) => slug !== ''),
  );
  const areaFiles = named.size === 0 ? [['first-area', placeholder] as const] : [...named].reverse();
  const needed = [
    {
      type: 'site',
      path: 'site.yaml',
      expected: 'the settings of the site',
      fix: `title: ${placeholder}\nteam: ${placeholder}\ncycles: ${yamlText(labels.length > 0 ? labels : [placeholder])}`,
    },
    ...areaFiles.map(([slug, heading]) => ({
      type: 'area',
      path: `areas/${slug}.mdx`,
      expected: 'at least one area',
      fix: `---\ntitle: ${yamlText(heading)}\n---`,
    })),
    {
      type: 'report',
      path: `cycles/${cycle}/plan.mdx`,
      expected: 'at least one report',
      fix: `---\ntitle: ${site ? yamlText(proposedTitle(site, cycle, 'plan')) : placeholder}\n---\n\n## ${areas[0]?.title ?? placeholder}\n\n- ${placeholder}`,
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
