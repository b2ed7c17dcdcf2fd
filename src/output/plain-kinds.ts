import { changesPage } from '../components/changes-page.ts';
import { cyclePage } from '../components/cycle-page.ts';
import { formerIds } from '../components/former-ids.ts';
import { itemPage } from '../components/item-page.ts';
import type { PageSources } from '../components/page-source.ts';
import type { PlainPage } from '../components/plain-page.ts';
import { slidesPage } from '../components/slides-page.ts';
import { cycleMarkdown } from '../data/cycle-markdown.ts';
import type { Publication } from '../data/publication.ts';
import type { Archive } from '../history/archive.ts';
import { plainComponents } from './plain-components.ts';

/**
 * Finds what draws a page or another file.
 * @param address of it, from the root of the site.
 * @returns what draws it; undefined where at that place is a page of another kind, which leads on or has something besides.
 */
export type Find<Drawn> = (address: string) => (() => Drawn) | undefined;

/** Pages of a kind, or files that are no pages. */
export type PlainKind = { page: Find<PlainPage> } | { text: Find<string> };

/**
 * Prepares to draw pages by functions alone: the same that the pages of Astro call.
 * @param archive of the site.
 * @param publication of the site.
 * @param sources tells of files of the content.
 * @returns what draws them, by the component with which Astro would.
 */
export function plainKinds(archive: Archive, publication: Publication, sources: PageSources): ReadonlyMap<string, PlainKind> {
  const { history, moved } = archive;
  const formerlyOn = (address: string) => (id: string) => formerIds(moved, address, id);
  const item: Find<PlainPage> = (address) => {
    const id = inside(address);
    const thread = history.find(id);
    return thread?.id === id ? () => itemPage(thread, archive, { formerly: formerlyOn(address), sources }) : undefined;
  };
  const indexOf = new Map(history.cycles.map(({ cycle }, index) => [cycle.id, index]));
  const indexIn = (address: string) => indexOf.get(address.split('/')[2]!) ?? -1;
  const ofCycle = (draw: (index: number, address: string) => PlainPage): Find<PlainPage> => (address) => {
    const index = indexIn(address);
    return index < 0 ? undefined : () => draw(index, address);
  };
  const cycle = ofCycle((index, address) => cyclePage(index, archive, { formerly: formerlyOn(address), sources }));
  const slides = ofCycle((index) => slidesPage(index, archive));
  const changes: Find<PlainPage> = (address) => {
    const index = indexIn(address);
    const { plan, status } = history.cycles[index] ?? {};
    // With one report the page has no contents, and so another frame.
    return plan && status && (() => changesPage(index, archive, formerlyOn(address)));
  };
  const cycleText: Find<string> = (address) => {
    const entry = history.cycles[indexIn(address)];
    return entry && (() => cycleMarkdown(entry, publication));
  };
  const staying = (find: Find<PlainPage>): Find<PlainPage> => (address) => (moved.away.has(address) ? undefined : find(address));
  return new Map<string, PlainKind>([
    [plainComponents.item, { page: staying(item) }],
    [plainComponents.cycle, { page: staying(cycle) }],
    [plainComponents.changes, { page: staying(changes) }],
    [plainComponents.slides, { page: staying(slides) }],
    [plainComponents.cycleMarkdown, { text: cycleText }],
  ]);
}

/** What of an address names the page in its part of the site. */
function inside(address: string): string {
  return address.split('/').slice(2, -1).join('/');
}
