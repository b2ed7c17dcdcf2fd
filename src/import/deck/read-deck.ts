import { logLine } from '../../report/diagnostics/log-line.ts';
import { MistakeError, PlainError } from '../../report/diagnostics/plain-error.ts';
import { plural } from '../../report/plural.ts';
import { utf8In } from '../utf8.ts';
import type { DeckWords } from './deck-words.ts';
import type { Deck, Unmapped } from './deck.ts';
import { readMarkdownDeck } from './read-markdown-deck.ts';

/**
 * Reads a deck of any kind; the end of its name says which.
 * @param withHidden whether hidden slides count.
 * @throws PlainError if it is of no known kind, or damaged.
 */
export async function readDeck(bytes: Uint8Array, name: string, known: DeckWords, withHidden = false): Promise<Deck> {
  if (/\.pptx$/i.test(name)) {
    const { readPptxDeck } = await import('./pptx/read-pptx-deck.ts');
    return readPptxDeck(bytes, known, withHidden);
  }
  if (/\.(md|markdown|txt)$/i.test(name)) {
    const text = utf8In(bytes);
    if (text === undefined) throw new PlainError(`${name} is not UTF-8 text.`);
    return readMarkdownDeck(text);
  }
  throw new PlainError(
    `${name} cannot be imported: it is neither PowerPoint (.pptx), Markdown (.md) nor a tracker's export (.csv). Save it as .pptx in the program that made it.`,
  );
}

/** The titles of the slides with bullets or tables. Throws a MistakeError if there are none. */
export function titlesWithLines({ slides }: Deck, name: string): string[] {
  const hasLines = slides.filter(({ bullets, tables }) => bullets.length + tables.length > 0);
  if (hasLines.length > 0) return hasLines.map(({ title }) => `"${logLine(title)}"`);
  throw new MistakeError(
    `${name} holds no report: none of its ${plural(slides.length, 'slide')} has a bullet, a table or a box in a colour of the key.`,
  );
}

/** What was not imported, with its place, in the order of the deck. */
export function unmappedRows(unmapped: readonly Unmapped[], { isNumbered }: Deck): string[] {
  return unmapped
    .toSorted((a, b) => a.position.slide - b.position.slide || a.position.line - b.position.line)
    .map(({ position, what }) => {
      const slide = isNumbered ? `slide ${position.slide}, ` : '';
      return `${slide}line ${position.line}: ${logLine(what)}`;
    });
}
