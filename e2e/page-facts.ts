/** Reads the facts in pages, feeds and sitemaps with the browser's own parsers. */

import type { Page } from '@playwright/test';

/** The lines of a page of reports, as a reader sees them. */
export function linesOf(page: Page, html: string) {
  return page.evaluate((text) => {
    const words = (element: Element | null) => {
      const copy = element?.cloneNode(true) as Element | undefined;
      copy?.querySelectorAll('.vh').forEach((hidden) => hidden.remove());
      return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    };
    // A line of the plan that is listed below the status, too, is a line of the plan.
    const lines = new DOMParser()
      .parseFromString(text, 'text/html')
      .querySelectorAll('.lines > li:not(#_unaccounted *)');
    return [...lines].map((line) => ({
      anchor: line.id,
      text: words(line.querySelector(':scope > .row > p')),
      status: words(line.querySelector(':scope > .row [data-status]')),
      marks: [...line.querySelectorAll(':scope > .row [data-change]')].map(words),
    }));
  }, html);
}

/**
 * The items of one report with their changes, such as `middleware/provenance Carried`. A heading or the line itself
 * names the change; a group may be a list, or a run of links in a sentence.
 */
export function changesOf(page: Page, html: string, kind: string, word: (key: string) => string): Promise<string[]> {
  const [added, carried, closed, unlisted] = ['new', 'carried', 'closed', 'unlisted'].map((name) =>
    word(`change.${name}`),
  );
  return page.evaluate(
    ([text, prefix, words]) => {
      const heading = new DOMParser().parseFromString(text, 'text/html').getElementById(`_${prefix}`);
      const itemOf = (link: Element | null) =>
        decodeURIComponent(link?.getAttribute('href')?.replace(/^.*\/areas\/|\/$/g, '') ?? '').replace(/^.*#/, '');
      return [...(heading?.closest('section')?.querySelectorAll('section') ?? [])].flatMap((group) => {
        const name = words[group.querySelector('h3')?.id.replace(/^_(?:(?:plan|status)-)?/, '') ?? ''];
        const lines = [...group.querySelectorAll(':scope > ul > li')].flatMap((line) => {
          const own = name ?? line.querySelector('[data-change]')?.textContent.split(',')[0];
          return own === undefined ? [] : [`${itemOf(line.querySelector('a.to'))} ${own}`];
        });
        const names = [...group.querySelectorAll(':scope > .run a')].map((link) => `${itemOf(link)} ${name}`);
        return [...lines, ...names];
      });
    },
    [
      html,
      kind,
      {
        ...{ new: added, carried, closed, unlisted, delivered: closed, dropped: closed },
        ...{ unfinished: carried, unaccounted: unlisted },
      } as Record<string, string>,
    ] as const,
  );
}

/** The number of items with each outcome on a page of changes. */
export function outcomesOf(page: Page, html: string): Promise<Record<string, string>> {
  return page.evaluate((text) => {
    const section = new DOMParser().parseFromString(text, 'text/html').getElementById('_outcomes')!.closest('section')!;
    const counts = [...section.querySelectorAll('h3')].map((heading) => [
      heading.textContent,
      /^(\d+) items?/.exec(heading.nextElementSibling!.textContent)?.[1] ?? '0',
    ]);
    return Object.fromEntries(counts) as Record<string, string>;
  }, html);
}

/** The cells with text on a page of the matrix: id and title of the row, label of the cycle, and the text. */
export function matrixOf(page: Page, html: string) {
  return page.evaluate((text) => {
    const tables = [
      ...new DOMParser().parseFromString(text, 'text/html').querySelectorAll<HTMLTableElement>('table.matrix'),
    ];
    return tables.flatMap((table) =>
      [...table.tBodies[0]!.rows].flatMap((row) =>
        [...row.cells].slice(1, -2).flatMap((cell) => {
          const cycle = table
            .tHead!.rows[0]!.cells[cell.cellIndex]!.querySelector('a')!
            .firstChild!.textContent!.trim();
          const title = row.cells[0]!.textContent.replace(/\s+/g, ' ').trim();
          return cell.textContent === '' ? [] : { id: row.id, title, cycle, words: cell.textContent };
        }),
      ),
    );
  }, html);
}

/** The channel and the items of a feed, read by a strict XML parser. Throws if the feed is not well-formed. */
export function feedOf(page: Page, xml: string) {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const broken = document.querySelector('parsererror');
    if (broken) throw new Error(broken.textContent);
    const fields = (element: Element | null) =>
      Object.fromEntries(
        [...(element?.children ?? [])]
          .filter(({ children }) => children.length === 0)
          .map(({ nodeName, textContent }) => [nodeName, textContent]),
      ) as Record<string, string | undefined>;
    return {
      channel: fields(document.querySelector('rss[version="2.0"] > channel')),
      self: document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')[0]?.getAttribute('href'),
      items: [...document.querySelectorAll('channel > item')].map((item) => {
        const { title, link, description, pubDate, guid } = fields(item);
        return {
          title,
          link,
          description,
          pubDate,
          guid,
          permanent: item.querySelector('guid')?.getAttribute('isPermaLink'),
        };
      }),
    };
  }, xml);
}

/** The URLs of a sitemap or of an index of sitemaps. Throws if it is not well-formed XML. */
export function locationsOf(page: Page, xml: string): Promise<string[]> {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const broken = document.querySelector('parsererror');
    if (broken) throw new Error(broken.textContent);
    return [...document.getElementsByTagNameNS('http://www.sitemaps.org/schemas/sitemap/0.9', 'loc')].map(
      ({ textContent }) => textContent,
    );
  }, xml);
}
