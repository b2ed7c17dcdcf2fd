import { lineSlug } from '../../../src/report/slug.ts';
import { zipf, type Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A piece of work with its current wording. */
export interface Work {
  text: string;
  /** Its sub-lines, which begin and end with it. */
  parts: Work[];
  marker: Marker;
  /** Whether a report has listed it. */
  listed: boolean;
}

/** The marker of a piece of work in a status report; empty if it has none. */
export type Marker = 'x' | '/' | ' ' | '-' | '';

/** Makes pieces of work, each with a wording that no other has. */
export interface Inventor {
  work(): Work;
  /** Another wording for a piece of work. */
  words(): string;
  sentence(least: number, most: number): string;
}

/**
 * Makes an inventor.
 * @param vocabulary its words.
 * @param random the random numbers.
 * @returns the inventor.
 */
export function inventor(vocabulary: Vocabulary, random: Random): Inventor {
  const taken = new Set<string>();
  const term = zipf(vocabulary.terms, random);

  const text = (least: number, most: number, mentions: number): string => {
    for (;;) {
      const words = [
        random.pick(vocabulary.verbs),
        ...Array.from({ length: random.between(least, most) }, vocabulary.word),
      ];
      if (random.chance(mentions)) words.splice(random.between(1, words.length), 0, term());
      const handle = random.chance(0.12) ? ` (${random.chance(0.5) ? 'TN' : 'JOB'}-${random.between(1, 900)})` : '';
      const joined = words.join(' ') + handle;
      const slug = lineSlug(joined);
      if (taken.has(slug)) continue;
      taken.add(slug);
      return joined;
    }
  };
  const part = (depth: number): Work => {
    const parts = depth < 2 && random.chance(0.1) ? [part(depth + 1)] : [];
    return { text: text(3, 8, 0.25), parts, marker: ' ', listed: false };
  };
  return {
    work: () => {
      const parts = random.chance(0.3) ? Array.from({ length: random.between(1, 3) }, () => part(1)) : [];
      return { text: text(5, 14, 0.5), parts, marker: ' ', listed: false };
    },
    words: () => text(5, 14, 0.5),
    sentence: (least, most) => {
      const words = Array.from({ length: random.between(least, most) }, vocabulary.word).join(' ');
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    },
  };
}
