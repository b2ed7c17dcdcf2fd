/** Answers as readers see them. */
import type { Answer, FoundPassage } from './answer.ts';
import { element } from './dom.ts';
import type { Group } from './find.ts';
import { withMarks } from './mark-address.ts';
import { metTokens, stretches } from './mark.ts';
import { listingPath, type Listing } from './passage-id.ts';
import type { Kind } from './record.ts';
import type { Filters, KnownValues } from './state.ts';

/** What the view needs to know of the page around it. */
export interface Surroundings {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  known: KnownValues;
  /** Asks the same once more. */
  again: () => void;
}

const kindTitle: Record<Kind, string> = { item: 'Items', topic: 'Topics', area: 'Areas', cycle: 'Cycles' };
const linesShown = 4;
const reportsShown = 6;

/** How many answers are shown where they are what was asked for, and with each press of "more". */
const many = 10;

/** How many answers of a kind are shown at first beside those of others. */
const shownAtOnce: Record<Kind, number> = { item: many, topic: 3, area: 3, cycle: 3 };

/**
 * Draws the answers of one kind.
 * @param group the answers.
 * @param filters chosen: only the lines that pass them are shown.
 * @param around the page.
 * @param first whether nothing stands before it: then the one that was asked for by name stands alone, unless its kind
 *   was asked for.
 * @returns a section with a heading.
 */
export function groupView(group: Group, filters: Filters, around: Surroundings, first: boolean): HTMLElement {
  const id = `_${group.kind}s`;
  const list = element('ol', { class: 'results', role: 'list' });
  const more = element('button', { class: 'button', type: 'button' });
  const row = element('p', {}, more);
  const waiting = [...group.answers];
  let shown = 0;

  const show = (count: number): HTMLElement | undefined => {
    const next = waiting.splice(0, count).map((answer) => answerView(answer, filters, around));
    list.append(...next);
    shown += next.length;
    row.hidden = shown >= group.total;
    more.textContent = `More ${kindTitle[group.kind].toLowerCase()} (${group.total - shown})`;
    return next[0];
  };
  const load = async (count: number): Promise<void> => {
    while (waiting.length < count) {
      const next = await group.more();
      if (next.length === 0) return;
      waiting.push(...next);
    }
  };
  more.addEventListener('click', async () => {
    await filled;
    try {
      await load(many);
      show(many)?.querySelector('a')?.focus();
    } catch {
      offerAgain(row, `${id}_why`, around);
    }
  });
  const isAlone = filters.kind.length === 1;
  const atOnce = isAlone ? many : shownAtOnce[group.kind];
  show(first && group.named && group.kind !== 'item' && !isAlone ? 1 : atOnce);
  const missing = isAlone || group.kind === 'item' ? atOnce - shown : 0;
  // What cannot be loaded now is told when a reader asks for more.
  const filled = load(missing).then(() => void show(missing), () => {});
  return element('section', { 'aria-labelledby': id }, element('h2', { class: 'label', id }, kindTitle[group.kind]), list, row);
}

/** Pagefind does not ask twice for a piece that could not be loaded: only the next question loads its index anew (`site-search.ts`). */
function offerAgain(row: HTMLElement, id: string, { again }: Surroundings): void {
  const retry = element('button', { class: 'button', type: 'button', 'aria-describedby': id }, 'Try again');
  retry.addEventListener('click', again);
  row.replaceWith(element('p', { class: 'note', id }, 'The others could not be loaded. The connection may be down.'), element('p', {}, retry));
  retry.focus();
}

function answerView(answer: Answer, filters: Filters, around: Surroundings): HTMLElement {
  const { known } = around;
  const { title, names, passages, marks } = answer;
  const meta = element('p', { class: 'meta' });
  if (answer.kind === 'item') {
    meta.append(answer.gone === undefined ? statusView(answer.status ?? '', around) : goneView(answer.gone, around));
    if (answer.area !== undefined) meta.append(element('span', {}, known.area.get(answer.area) ?? answer.area));
  } else if (names.length > 0) {
    meta.append(element('span', {}, ...marked(names.join(', '), marks)));
  }
  const lines = passages.flatMap((passage) => lineView(passage, title, filters, around) ?? []);
  const said = passages.flatMap(({ text, met }) => (met.size > 0 && text !== title ? [text] : []));
  const address = withMarks(answer.url, [title, ...names, ...said].flatMap((text) => markWords(text, marks)));
  const view = element('li', { class: 'result' }, element('h3', {}, element('a', { href: address, dir: 'auto' }, ...marked(title, marks))));
  if (meta.hasChildNodes()) view.append(meta);
  view.append(...excerptViews(answer));
  if (lines.length > 0) view.append(element('ul', { class: 'subs', role: 'list' }, ...lines.slice(0, linesShown)));
  if (lines.length > linesShown) {
    const words = lines.length === linesShown + 1 ? '1 more line' : `${lines.length - linesShown} more lines`;
    view.append(element('p', { class: 'meta' }, element('a', { href: address }, words, hidden(` of ${title}`))));
  }
  return view;
}

/**
 * A line, and under it the reports that word it so and pass the filters, the newest first. Words that are those of the
 * title stand there.
 */
function lineView({ place, text, met }: FoundPassage, title: string, filters: Filters, around: Surroundings): HTMLElement | undefined {
  if (!('line' in place) || (met.size === 0 && !filtersLines(filters))) return undefined;
  const { line } = place;
  const listings = place.listings.filter(({ cycle, status }) => passes(cycle, filters.cycle) && passes(status, filters.status));
  const newest = listings[0];
  if (!newest) return undefined;
  const words = markWords(text, met);
  const address = (listing: Listing) => withMarks(around.base + listingPath(line, listing).slice(1), words);
  const reports = listings.slice(0, reportsShown).map((listing) => {
    const said = [element('span', {}, reportLabel(listing, around)), ' ', statusView(listing.status, around), hidden(`: ${text}`)];
    return element('a', { href: address(listing) }, ...said);
  });
  if (listings.length > reportsShown) reports.push(element('a', { href: address(listings[reportsShown]!) }, `and ${listings.length - reportsShown} earlier`));
  const said = text === title ? [] : [element('a', { href: address(newest), dir: 'auto' }, ...marked(text, met))];
  return element('li', {}, ...said, element('p', { class: 'meta' }, ...reports));
}

function filtersLines({ cycle, status }: Filters): boolean {
  return cycle.length > 0 || status.length > 0;
}

function passes(value: string, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

function reportLabel({ cycle, kind, prefixed }: Listing, { known }: Surroundings): string {
  const label = known.cycle.get(cycle) ?? cycle;
  return prefixed ? `${label} ${kind}` : label;
}

/** Descriptions: of topics and areas always, of other things where the query met them. */
function excerptViews({ kind, url, passages }: Answer): HTMLElement[] {
  const said = passages.flatMap(({ place, text, met }) => ('anchor' in place ? [{ ...place, text, met }] : []));
  const met = said.filter(({ met: words }) => words.size > 0);
  const shown = met.length > 0 ? met.slice(0, 1) : kind === 'topic' || kind === 'area' ? said.slice(0, 1) : [];
  return shown.map(({ anchor, text, met: words }) => {
    const content = marked(text, words);
    return element('p', { class: 'excerpt', dir: 'auto' }, ...(anchor === '' ? content : [element('a', { href: withMarks(`${url}#${anchor}`, markWords(text, words)) }, ...content)]));
  });
}

function statusView(status: string, { known }: Surroundings): HTMLElement {
  return element('span', { 'data-status': status }, known.status.get(status) ?? status);
}

function goneView(cycle: string, { known }: Surroundings): HTMLElement {
  return element('span', { 'data-change': 'unlisted' }, `No longer listed in ${known.cycle.get(cycle) ?? cycle}`);
}

function hidden(text: string): HTMLElement {
  return element('span', { class: 'vh' }, text);
}

function marked(text: string, met: ReadonlySet<string>): (Node | string)[] {
  return stretches(text, met).map((stretch) => (stretch.marked ? element('mark', {}, stretch.text) : stretch.text));
}

function markWords(text: string, met: ReadonlySet<string>): string[] {
  return metTokens(text, met).map(({ word }) => word);
}
