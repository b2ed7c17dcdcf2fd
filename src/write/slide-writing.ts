/** Writes a meeting down while it happens: keys set the status of a line in the draft of its report. */
import { begin, gone, keys, noDraft, reason, undone } from 'virtual:almanac/strings/minutes';
import { markerIn, withMarker, withReason, wordsOfRow } from './bullets.ts';
import { DraftStore } from './drafts.ts';

type Choice = readonly [id: string, word: string, marker: string, isDropped: boolean];

/** What the deck says of the draft: see `src/routes/cycles/[cycle]/slides.astro`. */
interface DeckData {
  statuses?: string;
  write?: string;
}

export function writeOnSlides(deck: HTMLElement): void {
  const { statuses, write = '' }: DeckData = deck.dataset;
  const all = JSON.parse(statuses ?? '[]') as Choice[];
  const choices = all.slice(0, 5);
  const lines = [...deck.querySelectorAll<HTMLElement>('[data-draft] [data-line]')];
  const said = document.createElement('p');
  said.className = 'label said';
  said.role = 'status';
  deck.append(said);
  const say = (words: string, ...more: Node[]) => said.replaceChildren(words, ...more);

  const draftOf = (line: HTMLElement) => {
    const path = pathOf(line);
    const store = new DraftStore(localStorage, path);
    const draft = store.read();
    const others = lines.filter((other) => pathOf(other) === path);
    const rows = draft?.text.split('\n') ?? [];
    return { store, draft, rows, row: rowsOfLines(rows, others.map(wordsOf))[others.indexOf(line)] };
  };
  const show = (line: HTMLElement, marker: string | undefined) => {
    const [id, word] = all.find((choice) => choice[2] === marker) ?? [];
    const mark = line.querySelector<HTMLElement>('span[data-status]');
    if (!mark || id === undefined || word === undefined) return;
    mark.dataset['status'] = id;
    mark.textContent = word;
  };
  const current = (): HTMLElement | undefined => {
    const slide = document.activeElement?.closest('.slide') ?? deck.querySelector('.slide[data-current]');
    // While all slides are shown, the first line of all is the next one.
    const here = slide ? lines.filter((line) => slide.contains(line)) : lines;
    return here.find((line) => line.contains(document.activeElement)) ?? here[0];
  };
  const mark = () => {
    const line = current();
    for (const one of lines) one.toggleAttribute('data-next', one === line);
  };
  /** What the rows were that keys have changed. */
  const changes: { line: HTMLElement; written: string }[] = [];
  const undo = () => {
    const last = changes.pop();
    if (!last) return;
    const { store, draft, rows, row } = draftOf(last.line);
    if (!draft || row === undefined) return;
    rows[row] = last.written;
    store.write({ ...draft, text: rows.join('\n') });
    show(last.line, markerIn(last.written)?.marker);
    say(undone.replace('{line}', () => wordsOf(last.line)));
    last.line.querySelector('a')?.focus();
    mark();
  };
  const set = (line: HTMLElement, [, word, marker, isDropped]: Choice) => {
    const { store, draft, rows, row } = draftOf(line);
    if (!draft) return sayNoDraft();
    if (row === undefined) return say(gone.replace('{line}', () => wordsOf(line)));
    changes.push({ line, written: rows[row]! });
    const why = isDropped ? prompt(`${reason}: ${wordsOf(line)}`)?.trim() : undefined;
    const marked = withMarker(rows[row]!, marker);
    rows[row] = why ? withReason(marked, why) : marked;
    store.write({ ...draft, text: rows.join('\n') });
    show(line, marker);
    say(`${word}: ${wordsOf(line)}`);
    const next = lines[lines.indexOf(line) + 1];
    if (next && line.closest('.slide') === next.closest('.slide')) next.querySelector('a')?.focus();
    mark();
  };
  const sayNoDraft = () => {
    const link = Object.assign(document.createElement('a'), { href: write, textContent: begin });
    say(`${noDraft} `, link);
  };

  try {
    for (const line of lines) {
      const { rows, row } = draftOf(line);
      if (row !== undefined) show(line, markerIn(rows[row]!)?.marker);
    }
  } catch {
    // A browser that keeps nothing has no draft.
    return sayNoDraft();
  }
  addEventListener('focusin', mark);
  addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const isHeld = altKey || ctrlKey || metaKey;
    if (isHeld ? (ctrlKey || metaKey) && key === 'z' : key === '0') {
      event.preventDefault();
      return undo();
    }
    const choice = isHeld ? undefined : choices[Number(key) - 1];
    const line = choice && current();
    if (!line) return;
    try {
      set(line, choice);
    } catch {
      sayNoDraft();
    }
  });
  const list = choices.map(([, word], index) => `${index + 1} ${word}`).join(', ');
  say(keys.replace('{keys}', () => list));
  mark();
}

const wordsOf = (line: HTMLElement) => line.dataset['line'] ?? '';
const pathOf = (line: HTMLElement) => line.closest<HTMLElement>('[data-draft]')!.dataset['draft'] ?? '';

/** The rows in which lines stand, by their words. Lines with the same words are taken in their order. */
export function rowsOfLines(rows: readonly string[], lines: readonly string[]): (number | undefined)[] {
  const left = new Map(rows.flatMap((row, index) => (markerIn(row) ? [[index, wordsOfRow(row)] as const] : [])));
  return lines.map((words) => {
    const places = [...left];
    // The words of a line may continue on the next row.
    const [row] =
      places.find(([, written]) => written === words) ??
      places.find(([, written]) => written !== '' && words.startsWith(`${written} `)) ??
      [];
    if (row !== undefined) left.delete(row);
    return row;
  });
}
