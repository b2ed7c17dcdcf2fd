/** What `npx almanac join` says. */
import type { Archive } from '../history/archive.ts';
import { logLines } from '../report/diagnostics/log-line.ts';
import { plural } from '../report/plural.ts';
import type { Joined } from '../import/join/join.ts';

/** The most names or URLs of a kind that are printed. */
const maxListed = 10;

/**
 * Says what became of the site that joined.
 * @param archive of the team.
 */
export function joinedMessage(
  { team, first, names, waits, added, left, urls }: Joined,
  { content, history }: Archive,
  { root, from, dryRun }: { root: string; from: string; dryRun: boolean },
): string {
  const { areas, titles, aliases, merged, topics, pages, files } = names;
  const areaFile = (id: string) => `areas/${areas.get(id) ?? id}.mdx`;
  const counts = [
    plural(content.areas.length, 'area'),
    plural(history.items.length, 'item'),
    plural(history.reports.length, 'report'),
  ];
  const renamed = [
    ...[...areas].map(([id, to]) => `areas/${id}.mdx is areas/${to}.mdx`),
    ...[...titles].map(([id, title]) => `${areaFile(id)} has the title ${title}`),
    ...[...aliases.keys()].map((id) => `${areaFile(id)} has no aliases that are names of other areas`),
    ...[...topics].map(([id, to]) => `topics/${id}.mdx is topics/${to}.mdx`),
    ...[...pages].map(([id, to]) => `pages/${id}.mdx is pages/${to}.mdx`),
    ...[...files].map(([path, to]) => `${path} is ${to}`),
  ];
  const redirects = Object.keys(urls.redirects).length;
  const rows = [
    `${dryRun ? 'Would join' : 'Joined'}: ${team.name}, from ${from}, with ${counts.join(', ')}.`,
    ...(first
      ? [`This site was that of ${first.name} alone: each report is now ${root}/cycles/…/${first.id}.mdx.`]
      : []),
    `Added to ${root}/site.yaml: ${added.join(', ')}.`,
    ...listed('Renamed, as this site has the same names', renamed),
    ...listed(
      'In other words, as areas have other titles: what lines wait for',
      waits.map(({ path, was, now }) => `${path}: “${was}” is “${now}”`),
    ),
    ...listed(
      'Topics that both sites had; the definitions here stay',
      [...merged].map(([id, { into, added }]) => {
        const names = added.length > 0 ? `, also called ${added.join(', ')}` : '';
        return `${id === into ? into : `${id}, here ${into}`}${names}`;
      }),
    ),
    ...(urls.kept.length > 0
      ? [
          `Published URLs that keep working: ${urls.kept.length}, now in ${root}/addresses.txt${redirects > 0 ? `, with ${plural(redirects, 'redirect')} in ${root}/redirects.yaml` : ''}.`,
        ]
      : []),
    ...listed(
      'Something else is here at these URLs of the old site and below them',
      topUrls(urls.taken).map((url) => `${url} is ${urls.taken.get(url)}`),
      Infinity,
    ),
    ...(left.length > 0 ? [`Not taken, as a site has one of each: ${left.join(', ')}.`] : []),
    ...listed('Nothing here is at these URLs of the old site', urls.lost),
  ];
  return logLines(rows.join('\n'));
}

export function stepsAfterJoining({ team, urls }: Joined, root: string): string[] {
  const old = urls.taken.size > 0 ? ', but those above to their new URLs first' : '';
  return [
    `Say in ${root}/site.yaml where ${team.name} comes in the meeting, whom to ask and what it does: teams has the fields name, contact and introduction.`,
    'npx almanac check',
    `On the old site, redirect every URL to the same path on this one${old}.`,
    `In .github/CODEOWNERS, give the team its files: /${root}/cycles/*/*/${team.id}.mdx`,
  ];
}

/** The URLs that a host can redirect, which sees no anchors, without those below another one. */
function topUrls(taken: ReadonlyMap<string, string>): string[] {
  const pages = [...taken.keys()].filter((url) => !url.includes('#'));
  return pages.filter((url) => !pages.some((above) => above !== url && above.endsWith('/') && url.startsWith(above)));
}

function listed(title: string, rows: readonly string[], most = maxListed): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > most ? [`  and ${rows.length - most} more`] : [];
  return [`${title}:`, ...rows.slice(0, most).map((row) => `  ${row}`), ...more];
}
