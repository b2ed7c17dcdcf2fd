/** The other pages of the matrix: their links keep what a reader looks for, and say how much of it is only there. */
import { rowsAbout, rowsToShow } from './matrix-filter.ts';
import { readRows } from './matrix-rows.ts';

/** The links to the pages of other cycles. That to all cycles has no filters. */
export const otherPages = [...document.querySelectorAll<HTMLAnchorElement>('.head nav a:not([aria-current])')].filter(
  ({ pathname }) => !pathname.endsWith('/matrix/all/'),
);

const pages = new Map<string, Promise<ReturnType<typeof readRows>>>();

/** Lets the links to other cycles ask for the same words and area. Statuses are those of the newest cycle of a page. */
export function keepWords(fields: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams([...fields].filter(([name]) => name === 'q' || name === 'area'));
  for (const link of otherPages) link.search = kept.toString();
  return kept;
}

/**
 * How many items each page of other cycles shows for some words that this page does not show.
 * @param kept words and area.
 * @param here the ids of the items that this page shows.
 * @returns the links to those with any. A page that cannot be loaded is left out.
 */
export async function foundElsewhere(
  kept: URLSearchParams,
  here: ReadonlySet<string>,
): Promise<{ link: HTMLAnchorElement; count: number }[]> {
  const counts = otherPages.map(async (link) => {
    const rows = await load(link.pathname).catch(() => []);
    const shown = rows.length > 0 ? [...rowsToShow(rows, rowsAbout(rows, kept))] : [];
    return { link, count: shown.filter(({ isItem, element }) => isItem && !here.has(element.id)).length };
  });
  return (await Promise.all(counts)).filter(({ count }) => count > 0);
}

function load(path: string): ReturnType<typeof fetchRows> {
  const rows = pages.get(path) ?? fetchRows(path);
  pages.set(path, rows);
  return rows;
}

async function fetchRows(path: string): Promise<ReturnType<typeof readRows>> {
  const response = await fetch(path);
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll<HTMLTableElement>('table.matrix')].flatMap(readRows);
}
