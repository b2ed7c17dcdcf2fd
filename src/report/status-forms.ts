/** Words of statuses in the forms in which people write them. */
import type { Status } from './status.ts';

/** Undefined stands for words that may mean several statuses. */
export type Meanings = ReadonlyMap<string, Status | undefined>;

/** Looks up a text as `plainWord` returns it; undefined if it is no status. */
export type LookUp = (plain: string) => { status: Status | undefined } | undefined;

/** @param fixed texts that have no other forms. */
export function lookUpIn(meanings: Meanings, fixed: ReadonlySet<string>): LookUp {
  const stems = new Map<string, { status: Status | undefined }>();
  for (const [text, status] of meanings) {
    const stem = stemOf(text);
    if (!stems.has(stem) && !fixed.has(text)) stems.set(stem, { status });
  }
  return (plain) => {
    if (meanings.has(plain)) return { status: meanings.get(plain) };
    // Only an ending that was taken off makes it another form of the word.
    const stem = stemOf(plain);
    return stem === plain ? undefined : stems.get(stem);
  };
}

/**
 * Looks up the beginning of a word, or of several, that ends in a consonant and a full stop: "zurückgest.", "in Bearb.", "i. Arb."
 * @param fixed texts that nobody shortens.
 */
export function shortenedIn(meanings: Meanings, fixed: ReadonlySet<string>): LookUp {
  const texts = [...meanings].filter(([text]) => !fixed.has(text));
  return (plain) => {
    if (!/[^aeiouyäöüáéíóúèê\s\d]$/u.test(plain) || plain.length < 4) return undefined;
    const parts = plain.split('. ');
    const isMeant = (text: string): boolean => {
      const words = parts.length === 1 ? [text] : text.split(' ');
      return words.length === parts.length && words.every((word, index) => word.startsWith(parts[index]!));
    };
    const found = new Set(texts.flatMap(([text, status]) => (isMeant(text) ? [status] : [])));
    const [status] = found;
    return found.size === 0 ? undefined : { status: found.size === 1 ? status : undefined };
  };
}

/** "Hechas" is another form of "hecho", and "erledigte" of "erledigt". */
export function stemOf(plain: string): string {
  return plain.replace(/[\p{L}\p{N}]+/gu, (one) => (one.length > 4 ? one.replace(ending, shortened) : one));
}

const ending = /(?:[oa]s?|es?|s)$/u;

/** "Lists" is no other form of "listo". */
function shortened(found: string): string {
  return /^[oa]/.test(found) ? 'o' : '';
}

/** "NOT_PLANNED", "not-planned" and "Not planned." are the same word, and so are "won't" and "won’t". */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/['’]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();
}
