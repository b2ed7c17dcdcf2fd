/** An answer as readers see it. */
import type { Answer, FoundPassage } from './answer.ts';
import { element } from './dom.ts';
import { withMarks } from './mark-address.ts';
import { markWords, stretches, wordsIn } from './mark.ts';
import { listingPath, type Listing } from './passage-id.ts';
import type { Filters, KnownValues } from './state.ts';

/** What the view needs to know of the page around it. */
export interface Surroundings {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  known: KnownValues;
  /** What is to be marked besides the words of the query: the term of a topic that was asked for by another name. */
  synonyms: readonly string[];
  /** Asks the same once more. */
  again: () => void;
}

const linesShown = 4;
const reportsShown = 6;

/**
 * Draws an answer.
 * @param answer to show.
 * @param filters chosen: only the lines that pass them are shown.
 * @param around the page.
 * @returns an item of a list.
 */
export function answerView(answer: Answer, filters: Filters, around: Surroundings): HTMLElement {
  const { title, names, passages } = answer;
  const marks = [...markWords(answer.words), ...answer.forms, ...around.synonyms];
  const own = passages.find(({ place, text }) => 'line' in place && text === title);
  const others = passages.filter((passage) => passage !== own && 'line' in passage.place && (passage.isMet || filtersLines(filters)));
  const lines = others.flatMap((passage) => lineView(passage, filters, marks, around) ?? []);
  const said = passages.flatMap(({ text, isMet }) => (isMet && text !== title ? [text] : []));
  const address = withMarks(answer.url, wordsIn([title, ...names, ...said].join(' · '), marks));

  const meta = element('p', { class: 'meta' });
  if (answer.kind === 'item') {
    if (answer.gone !== undefined) meta.append(element('span', { 'data-change': 'unlisted' }, `No longer listed in ${around.known.cycle.get(answer.gone) ?? answer.gone}`));
    meta.append(...(own ? reportViews(own, filters, marks, around) : []));
    if (answer.area !== undefined) meta.append(element('span', {}, around.known.area.get(answer.area) ?? answer.area));
  } else if (names.length > 0) {
    meta.append(element('span', {}, ...marked(names.join(', '), marks)));
  }
  const view = element('li', { class: 'result' }, element('h3', {}, element('a', { href: address, dir: 'auto' }, ...marked(title, marks))));
  if (meta.hasChildNodes()) view.append(meta);
  view.append(...excerptViews(answer, marks));
  if (lines.length > 0) view.append(element('ul', { class: 'subs', role: 'list' }, ...lines.slice(0, linesShown)));
  if (lines.length > linesShown) {
    const words = lines.length === linesShown + 1 ? '1 more line' : `${lines.length - linesShown} more lines`;
    view.append(element('p', { class: 'meta' }, element('a', { href: address }, words, hidden(` of ${title}`))));
  }
  return view;
}

/** A line, and under it the reports that word it so. */
function lineView(passage: FoundPassage, filters: Filters, marks: readonly string[], around: Surroundings): HTMLElement | undefined {
  const [newest, ...others] = reportViews(passage, filters, marks, around);
  if (!newest) return undefined;
  const link = element('a', { href: newest.querySelector('a')!.getAttribute('href')!, dir: 'auto' }, ...marked(passage.text, marks));
  return element('li', {}, link, element('p', { class: 'meta' }, newest, ...others));
}

/** The reports that word a line so and pass the filters, the newest first, a status with all that have it in a row. */
function reportViews({ place, text }: FoundPassage, filters: Filters, marks: readonly string[], { base, known }: Surroundings): HTMLElement[] {
  if (!('line' in place)) return [];
  const listings = place.listings.filter(({ cycle, status }) => passes(cycle, filters.cycle) && passes(status, filters.status));
  const words = wordsIn(text, marks);
  const address = (listing: Listing) => withMarks(base + listingPath(place.line, listing).slice(1), words);
  const runs: HTMLElement[] = [];
  for (const [at, listing] of listings.slice(0, reportsShown).entries()) {
    const label = `${known.cycle.get(listing.cycle) ?? listing.cycle}${listing.prefixed ? ` ${listing.kind}` : ''}`;
    const status = known.status.get(listing.status) ?? listing.status;
    const isSame = listings[at - 1]?.status === listing.status;
    if (isSame) runs.at(-1)!.append(', ', element('a', { href: address(listing) }, label, hidden(` ${status}: ${text}`)));
    else runs.push(element('span', {}, element('a', { href: address(listing) }, element('span', { 'data-status': listing.status }, status), ` ${label}`, hidden(`: ${text}`))));
  }
  if (listings.length > reportsShown) runs.push(element('a', { href: address(listings[reportsShown]!) }, `and ${listings.length - reportsShown} earlier`, hidden(`: ${text}`)));
  return runs;
}

function filtersLines({ cycle, status }: Filters): boolean {
  return cycle.length > 0 || status.length > 0;
}

function passes(value: string, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/** Descriptions: of topics and areas always, of other things where the query met them. */
function excerptViews({ kind, url, passages }: Answer, marks: readonly string[]): HTMLElement[] {
  const said = passages.flatMap(({ place, text, isMet }) => ('anchor' in place ? [{ ...place, text, isMet }] : []));
  const met = said.filter(({ isMet }) => isMet);
  const shown = met.length > 0 ? met.slice(0, 1) : kind === 'topic' || kind === 'area' ? said.slice(0, 1) : [];
  return shown.map(({ anchor, text }) => {
    const content = marked(text, marks);
    return element('p', { class: 'excerpt', dir: 'auto' }, ...(anchor === '' ? content : [element('a', { href: withMarks(`${url}#${anchor}`, wordsIn(text, marks)) }, ...content)]));
  });
}

function hidden(text: string): HTMLElement {
  return element('span', { class: 'vh' }, text);
}

function marked(text: string, words: readonly string[]): (Node | string)[] {
  return stretches(text, words).map((stretch) => (stretch.marked ? element('mark', {}, stretch.text) : stretch.text));
}
