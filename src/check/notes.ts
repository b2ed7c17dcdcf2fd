import type { ContentPart } from '../report/content.ts';

/** What a browser runs or opens as a page. */
const runs = /\.(?:[xs]?html?|xht|[cm]?js|wasm)$/i;

/**
 * What is not wrong, but reviewers should know of: pages and scripts in `public/`, and redirects to other hosts.
 * @param root `public/` in messages.
 */
export function notesOf(
  { publicFiles, redirects }: Pick<ContentPart, 'publicFiles' | 'redirects'>,
  root: string,
): string[] {
  const programs = [...publicFiles].filter((path) => runs.test(path)).map((path) => `${root}${path}`);
  const away = Object.entries(redirects).filter(([, to]) => /^https?:/i.test(to));
  return [
    ...listed(
      programs,
      'Pages and scripts of your own, which run in the browsers of readers with all rights of the site',
    ),
    ...listed(
      away.map(([from, to]) => `${from} → ${to}`),
      'Redirects to other hosts',
    ),
  ];
}

/** Nobody reads more. */
const most = 20;

function listed(names: readonly string[], what: string): string[] {
  if (names.length === 0) return [];
  const more = names.length > most ? [`and ${names.length - most} more`] : [];
  return [`${what}: ${[...names.slice(0, most), ...more].join(', ')}.`];
}
