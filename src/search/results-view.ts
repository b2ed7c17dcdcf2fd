/** Answers as readers see them. */
import type { Answer, FoundPassage } from './answer.ts';
import { element } from './dom.ts';
import type { Group } from './find.ts';
import { stretches } from './mark.ts';
import { listingPath, type Listing } from './passage-id.ts';
import type { Kind } from './record.ts';
import type { Filters, KnownValues } from './state.ts';

/** What the view needs to know of the page around it. */
export interface Surroundings {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  known: KnownValues;
  /** A new drawing of a shape. */
  shape: (name: string) => Node | string;
}

const kindTitle: Record<Kind, string> = { item: 'Items', topic: 'Topics', area: 'Areas', cycle: 'Cycles' };
const linesShown = 4;

/** How many answers of a kind are shown at first, and with each further press of "more". */
const shownAtOnce: Record<Kind, number> = { item: 10, topic: 3, area: 3, cycle: 3 };

/**
 * Draws the answers of one kind.
 * @param group the answers.
 * @param filters chosen: only the lines that pass them are shown.
 * @param around the page.
 * @param first whether nothing stands before it: then the one that was asked for by name stands alone.
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
  more.addEventListener('click', async () => {
    const count = shownAtOnce.item;
    if (waiting.length < count) waiting.push(...(await group.more()));
    show(count)?.querySelector('a')?.focus();
  });
  show(first && group.named && group.kind !== 'item' ? 1 : shownAtOnce[group.kind]);
  return element('section', { 'aria-labelledby': id }, element('h2', { class: 'label', id }, kindTitle[group.kind]), list, row);
}

function answerView(answer: Answer, filters: Filters, around: Surroundings): HTMLElement {
  const { known } = around;
  const meta = element('p', { class: 'meta' });
  if (answer.kind === 'item') {
    meta.append(answer.gone === undefined ? statusView(answer.status ?? '', around) : goneView(answer.gone, around));
    if (answer.area !== undefined) meta.append(element('span', {}, known.area.get(answer.area) ?? answer.area));
  } else if (answer.names.length > 0) {
    meta.append(element('span', {}, ...marked(answer.names.join(', '), answer.met)));
  }
  const lines = answer.passages.flatMap((passage) => lineViews(passage, filters, around));
  const excerpts = excerptViews(answer);
  const view = element('li', { class: 'result' }, element('h3', {}, element('a', { href: answer.url, dir: 'auto' }, ...marked(answer.title, answer.met))));
  if (meta.hasChildNodes()) view.append(meta);
  view.append(...excerpts);
  if (lines.length > 0) {
    const list = element('ul', { class: 'subs', role: 'list' }, ...lines.slice(0, linesShown));
    const rest = lines.length - linesShown;
    if (rest > 0) {
      const words = rest === 1 ? '1 more line' : `${rest} more lines`;
      list.append(element('li', {}, element('a', { href: answer.url }, words, element('span', { class: 'vh' }, ` of ${answer.title}`))));
    }
    view.append(list);
  }
  return view;
}

/** A line as each report that the filters let through lists it, the newest first. */
function lineViews({ place, text, met }: FoundPassage, filters: Filters, around: Surroundings): HTMLElement[] {
  if (!('line' in place) || (met.size === 0 && !filtersLines(filters))) return [];
  return place.listings
    .filter(({ cycle, status }) => passes(cycle, filters.cycle) && passes(status, filters.status))
    .map((listing) => {
      const href = around.base + listingPath(place.line, listing).slice(1);
      return element('li', {}, element('a', { href, dir: 'auto' }, ...marked(text, met)), ' ', listingView(listing, around));
    });
}

function filtersLines({ cycle, status }: Filters): boolean {
  return cycle.length > 0 || status.length > 0;
}

function passes(value: string, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

function listingView({ cycle, kind, status, prefixed }: Listing, around: Surroundings): HTMLElement {
  const label = around.known.cycle.get(cycle) ?? cycle;
  return element('span', { class: 'meta' }, element('span', {}, prefixed ? `${label} ${kind}` : label), statusView(status, around));
}

/** Descriptions: of topics and areas always, of other things where the query met them. */
function excerptViews({ kind, url, passages }: Answer): HTMLElement[] {
  const said = passages.flatMap(({ place, text, met }) => ('anchor' in place ? [{ ...place, text, met }] : []));
  const met = said.filter(({ met: words }) => words.size > 0);
  const shown = met.length > 0 ? met.slice(0, 2) : kind === 'topic' || kind === 'area' ? said.slice(0, 1) : [];
  return shown.map(({ anchor, text, met: words }) => {
    const content = marked(text, words);
    return element('p', { class: 'excerpt', dir: 'auto' }, ...(anchor === '' ? content : [element('a', { href: `${url}#${anchor}` }, ...content)]));
  });
}

function statusView(status: string, { known, shape }: Surroundings): HTMLElement {
  return element('span', { class: 'status', 'data-status': status }, shape(status), known.status.get(status) ?? status);
}

function goneView(cycle: string, { known, shape }: Surroundings): HTMLElement {
  return element('span', { class: 'change', 'data-change': 'unlisted' }, shape('unlisted'), `No longer listed in ${known.cycle.get(cycle) ?? cycle}`);
}

function marked(text: string, met: ReadonlySet<string>): (Node | string)[] {
  return stretches(text, met).map((stretch) => (stretch.marked ? element('mark', {}, stretch.text) : stretch.text));
}
