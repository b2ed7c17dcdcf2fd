import { listingPath, type Listing } from '../../search/record.ts';
import { squash } from '../../search/tokenizer.ts';
import { sitePath } from '../../urls/site-path.ts';
import { element, langAttributes, t } from './dom.ts';
import { wordRanges, wordsIn } from './find-words.ts';
import { markWords, splitAtWords, withMarks } from './mark.ts';
import type { ResultPassage, SearchResult } from './search-result.ts';
import type { Filters, FilterValues, SearchState } from './search-state.ts';

/** The search that has a result. */
export interface ViewContext {
  filterValues: FilterValues;
  /** Only the lines that pass its filters are shown. */
  state: SearchState;
  words: readonly string[];
  /** More words to mark: the term of a topic that the query names in another way. */
  synonyms: readonly string[];
}

type MarkedContext = ViewContext & { marks: readonly string[] };

const linesShown = 4;
const reportsShown = 6;

/** Shows a result as a list item. */
export function resultView(result: SearchResult, context: ViewContext): HTMLElement {
  const { kind, title, names, passages, url } = result;
  const { filters } = context.state;
  const isFiltered = filters.cycle.length + filters.status.length > 0;
  const forms = result.matched.filter((text) => text !== '' && wordRanges(text, context.words).length === 0);
  const marks = [...markWords(context.words), ...forms.map(squash), ...context.synonyms];
  const shown: MarkedContext = { ...context, marks };
  const titleLine = passages.find(({ target, text }) => 'line' in target && text === title);
  const lines = passages
    .filter((passage) => passage !== titleLine && (passage.isMatched || isFiltered))
    .filter((passage) => listingsOf(passage, filters).length > 0);
  const matched = passages.flatMap(({ text, isMatched }) => (isMatched && text !== title ? [text] : []));
  const href = withMarks(url, wordsIn([title, ...names, ...matched].join(' · '), marks));

  const link = element('a', { href, dir: 'auto', ...languageOf(titleLine) }, ...markedText(title, marks));
  const view = element('li', { class: 'result' }, element('h3', {}, link));
  const aliases = names.length > 0 ? [element('span', langAttributes(), ...markedText(names.join(', '), marks))] : [];
  const facts = kind === 'item' ? itemFacts(result, titleLine, shown) : aliases;
  if (facts.length > 0) view.append(element('p', { class: 'meta' }, ...facts));
  view.append(...excerptViews(result, marks));
  if (lines.length > 0) {
    const first = lines.slice(0, linesShown).map((passage) => lineView(passage, shown));
    view.append(element('ul', { class: 'subs', role: 'list' }, ...first));
  }
  const furtherCount = lines.length - linesShown;
  if (furtherCount > 0) {
    const more = element(
      'a',
      { href },
      t('find.moreLines', { count: furtherCount }),
      hiddenText(t('find.ofTitle', { title }), languageOf(titleLine)),
    );
    view.append(element('p', { class: 'meta' }, more));
  }
  return view;
}

/** The statuses of an item in its reports, or that it is no longer listed, and its area. */
function itemFacts(
  { unlistedSince, area }: SearchResult,
  titleLine: ResultPassage | undefined,
  context: MarkedContext,
): HTMLElement[] {
  const { cycle, area: areas } = context.filterValues;
  const facts = titleLine ? reportViews(titleLine, context) : [];
  if (unlistedSince !== undefined) {
    const unlisted = t('find.unlistedIn', { cycle: cycle.get(unlistedSince) ?? unlistedSince });
    facts.unshift(element('span', { 'data-change': 'unlisted' }, unlisted));
  }
  return area === undefined ? facts : [...facts, element('span', langAttributes(), areas.get(area) ?? area)];
}

/** A line, and below it the reports that have it in these words. */
function lineView(passage: ResultPassage, context: MarkedContext): HTMLElement {
  const reports = reportViews(passage, context);
  const href = reports[0]!.querySelector('a')!.getAttribute('href')!;
  const link = element('a', { href, dir: 'auto', ...languageOf(passage) }, ...markedText(passage.text, context.marks));
  return element('li', {}, link, element('p', { class: 'meta' }, ...reports));
}

/** The reports that have a line in these words and pass the filters, newest first. */
function listingsOf({ target }: ResultPassage, { cycle, status }: Filters): Listing[] {
  const passes = (value: string, chosen: readonly string[]) => chosen.length === 0 || chosen.includes(value);
  const listings = 'line' in target ? target.listings : [];
  return listings.filter((listing) => passes(listing.cycle, cycle) && passes(listing.status, status));
}

/** Links to the reports that have a line in these words and pass the filters, newest first, grouped by status. */
function reportViews(
  passage: ResultPassage,
  { filterValues, state: { filters }, marks }: MarkedContext,
): HTMLElement[] {
  const { target, text } = passage;
  if (!('line' in target)) return [];
  const listings = listingsOf(passage, filters);
  const words = wordsIn(text, marks);
  const link = (listing: Listing, ...content: (Node | string)[]) => {
    const href = withMarks(sitePath(listingPath(target.line, listing)), words);
    return element('a', { href }, ...content, hiddenText(`: ${text}`, languageOf(passage)));
  };
  const label = ({ cycle: id, prefix }: Listing) => {
    const cycle = filterValues.cycle.get(id) ?? id;
    return prefix === '' ? cycle : t('find.plan', { cycle });
  };
  const views: HTMLElement[] = [];
  for (const [id, [first, ...others]] of Map.groupBy(listings.slice(0, reportsShown), ({ status }) => status)) {
    const status = filterValues.status.get(id) ?? id;
    const word = element('span', { 'data-status': id, ...langAttributes(t.langOf(id)) }, status);
    const more = others.flatMap((listing) => [', ', link(listing, label(listing), hiddenText(` ${status}`))]);
    const { reason } = first!;
    const why = reason
      ? [': ', element('span', { dir: 'auto', ...languageOf(passage) }, ...markedText(reason, marks))]
      : [];
    views.push(element('span', {}, link(first!, word, ` ${label(first!)}`), ...why, ...more));
  }
  const [earlier] = listings.slice(reportsShown);
  if (earlier) views.push(link(earlier, t('find.earlier', { count: listings.length - reportsShown })));
  return views;
}

/** Descriptions: always of topics and areas, else if the query matches them. */
function excerptViews({ kind, url, passages }: SearchResult, marks: readonly string[]): HTMLElement[] {
  const described = passages.filter(({ target }) => 'anchor' in target);
  const isAlways = kind === 'topic' || kind === 'area';
  const shown = described.find(({ isMatched }) => isMatched) ?? (isAlways ? described[0] : undefined);
  if (!shown || !('anchor' in shown.target)) return [];
  const { anchor } = shown.target;
  const words = markedText(shown.text, marks);
  const href = withMarks(`${url}#${anchor}`, wordsIn(shown.text, marks));
  const content = anchor === '' ? words : [element('a', { href }, ...words)];
  return [element('p', { class: 'excerpt', dir: 'auto', ...langAttributes() }, ...content)];
}

function languageOf(passage: ResultPassage | undefined): Record<string, string> {
  return langAttributes(passage && 'line' in passage.target ? passage.target.language : undefined);
}

function hiddenText(text: string, attributes: Record<string, string> = {}): HTMLElement {
  return element('span', { class: 'vh', ...attributes }, text);
}

function markedText(text: string, words: readonly string[]): (Node | string)[] {
  return splitAtWords(text, words).map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
}
