/** Random numbers that are the same on every machine, so that a benchmark can be repeated years later. */
export interface Random {
  /** A number from 0 to 1, without 1 itself. */
  next(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** An entry of a list, each with the same probability. */
  pick<T>(list: readonly T[]): T;
}

/**
 * A generator of random numbers: mulberry32, 32 bits of state (Tommy Ettinger, public domain).
 * @param seed any whole number.
 * @returns the generator; the same seed gives the same numbers.
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  };
}

/**
 * Picks from a list with the frequencies of words in a language: the first most often, the tenth about a tenth as often
 * (Zipf's law, with the offset that Mandelbrot added for the first few).
 * @param list most frequent first.
 * @param random the random numbers.
 * @returns a function that picks an entry at each call.
 */
export function zipf<T>(list: readonly T[], random: Random): () => T {
  const sums: number[] = [];
  let total = 0;
  list.forEach((_, rank) => sums.push((total += 1 / (rank + 2.7) ** 1.05)));
  return () => {
    const wanted = random.next() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return list[low]!;
  };
}
