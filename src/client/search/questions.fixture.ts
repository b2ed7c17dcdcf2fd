/**
 * Questions that nobody tuned the search for: made from the items of a site, each with the item that is the right answer.
 * A question is asked only if its words identify one item, and a judge who knows nothing of the search would agree.
 */
import { randomFrom } from '../../../e2e/bench/invent/random.ts';
import type { Archive } from '../../history/archive.ts';
import type { Appearance, Thread } from '../../history/history.ts';

/** How a question is made, and the least shares of right answers: as the first, among the first three, and five. */
export const questionClasses = {
  'exact title': [1, 1, 1],
  'title in other case and without accents': [1, 1, 1],
  'title in another order': [0.99, 0.997, 0.997],
  'a word of a title': [0.99, 0.997, 1],
  'two words of a title': [0.99, 0.997, 1],
  'three words of a title': [0.99, 0.997, 0.997],
  'two words of one title that others mention': [0.99, 0.997, 0.997],
  'earlier wording': [0.99, 0.997, 0.997],
  'four letters of a word': [0, 0, 0.97],
  'last word begun with four letters': [0.97, 0.99, 0.99],
  'plural or singular': [0.99, 0.997, 0.997],
  'hyphens and slashes as spaces': [0.99, 0.997, 0.997],
  'hyphens and slashes left out': [0.99, 0.997, 0.997],
  'two words joined': [0.99, 0.997, 0.997],
  handle: [0.99, 0.997, 0.997],
  'handle with a space': [0.99, 0.997, 0.997],
  'a word of a sub-line': [0.95, 0.95, 0.95],
  'two words of a sub-line': [0.95, 0.95, 0.95],
  'typo in one of several words': [0.95, 0.97, 0.98],
  'typo in a single word': [0.95, 0.97, 0.98],
} as const satisfies Record<string, readonly [first: number, amongThree: number, amongFive: number]>;

/** The name of a class. */
type QuestionClass = keyof typeof questionClasses;

/** A question, and the path of the page that answers it. */
export interface Question {
  kind: QuestionClass;
  query: string;
  answer: string;
}

/** What readers see of an item. */
interface Shown {
  path: string;
  title: string;
  /** Its earlier wordings. */
  names: string[];
  /** Its sub-lines in every wording. */
  lines: string[];
}

/**
 * Makes the questions of a site.
 * @param archive of the site.
 * @param most questions to make of one class: some of them if there are more, always the same.
 */
export function questionsOf(archive: Archive, most: number): Question[] {
  const items = archive.history.items.map(shownOf);
  const random = randomFrom(37);
  const others = [
    ...archive.content.topics.flatMap(({ term, aliases, expansion }) => [term, ...aliases, expansion ?? '']),
    ...archive.content.areas.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...archive.history.cycles.map(({ cycle }) => cycle.label),
  ].map(plain);
  const otherStems = others.map((text) => new Set(plainWords(text).map(singular)));
  const titleStems = items.map(({ title, names }) => new Set([title, ...names].flatMap(plainWords).map(singular)));
  /** The items by each word of theirs. */
  const itemsByWord = Map.groupBy(
    items.flatMap((item) => [...new Set(textsOf(item).flatMap(plainWords))].map((word) => ({ word, item }))),
    ({ word }) => word,
  );
  const itemsByStem = Map.groupBy(
    [...itemsByWord].flatMap(([word, entries]) => entries.map(({ item }) => ({ stem: singular(word), item }))),
    ({ stem }) => stem,
  );
  const known = [...itemsByWord.keys()];
  const allWords = new Set([...known, ...others.flatMap(plainWords)]);

  const having = (words: readonly string[]) =>
    words
      .map((word) => new Set((itemsByStem.get(singular(word)) ?? []).map(({ item }) => item)))
      .reduce((all, some) => all.intersection(some));
  /** Whether these words are those of one item, and of no topic, area or cycle. */
  const identify = (words: readonly string[]) =>
    having(words).size === 1 && !otherStems.some((stems) => words.every((word) => stems.has(singular(word))));
  /** Whether one item, and nothing else, has these words in its title. Another may mention them. */
  const isOfOneTitle = (words: readonly string[]) => {
    const isIn = (stems: ReadonlySet<string>) => words.every((word) => stems.has(singular(word)));
    return !otherStems.some(isIn) && titleStems.filter(isIn).length === 1;
  };
  const pathsByTitle = Map.groupBy(
    items.flatMap(({ path, title, names }) => [title, ...names].map((text) => ({ path, text: plain(text) }))),
    ({ text }) => text,
  );
  const isTitle = (text: string, { path }: Shown) =>
    !others.includes(plain(text)) && (pathsByTitle.get(plain(text)) ?? []).every(({ path: other }) => other === path);
  const mistyped = (word: string): string | undefined => {
    const at = random.between(1, word.length - 2);
    const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    const slips = [before + after, before + letter + letter + after, before + after[0] + letter + after.slice(1)];
    const slip = random.pick([...slips, before + random.pick([...'aeiounrst']) + after]);
    // What begins a word of the site is no slip that anyone could see.
    return [...allWords].some((other) => other.startsWith(slip)) ? undefined : slip;
  };

  const questions: Question[] = [];
  const ask = (kind: QuestionClass, { path }: Shown, query: string | undefined): void => {
    if (query !== undefined) questions.push({ kind, query, answer: path });
  };
  for (const item of items) {
    const { title, names, lines } = item;
    const words = [...new Set(plainWords(title))];
    const telling = words.filter((word) => word.length > 3 && !filler.has(word));
    const rarest = telling.toSorted((a, b) => itemsByWord.get(a)!.length - itemsByWord.get(b)!.length);
    if (isTitle(title, item)) {
      ask('exact title', item, title);
      ask('title in other case and without accents', item, plain(title).toUpperCase());
      ask('title in another order', item, identify(words) ? words.toReversed().join(' ') : undefined);
      if (/[-/]/.test(title)) {
        ask('hyphens and slashes as spaces', item, title.replace(/[-/]/g, ' '));
        ask('hyphens and slashes left out', item, title.replace(/(?<=\p{L})[-/](?=\p{L})/gu, ''));
      }
      const chunks = title.split(' ');
      if (chunks.length > 1) ask('two words joined', item, [chunks.slice(0, 2).join(''), ...chunks.slice(2)].join(' '));
    }
    for (const name of names) if (isTitle(name, item)) ask('earlier wording', item, name);
    const pairs = pairsOf(telling).filter(identify);
    for (const pair of pairs) {
      const [first = '', second = ''] = pair;
      ask('two words of a title', item, pair.join(' '));
      const beginning = second.slice(0, 4);
      const begun = known.filter((word) => word.startsWith(beginning));
      const isUnique = begun.every((word) => [...having([first, word])].every((other) => other === item));
      if (second.length > 4 && isUnique) ask('last word begun with four letters', item, `${first} ${beginning}`);
      const number = otherNumber(second);
      ask('plural or singular', item, number && `${first} ${number}`);
      if (second.length > 4) {
        const slip = mistyped(second);
        ask('typo in one of several words', item, slip && `${first} ${slip}`);
      }
    }
    for (const pair of pairsOf(telling).filter((two) => isOfOneTitle(two) && having(two).size > 1)) {
      ask('two words of one title that others mention', item, pair.join(' '));
    }
    for (const three of triplesOf(rarest.slice(0, 4)).filter(identify)) {
      ask('three words of a title', item, three.join(' '));
    }
    for (const word of telling.filter((one) => one.length > 4 && /^\p{L}+$/u.test(one) && identify([one]))) {
      ask('a word of a title', item, word);
      ask('four letters of a word', item, word.slice(0, 4));
      ask('typo in a single word', item, mistyped(word));
    }
    for (const [handle, letters, number] of [title, ...lines]
      .join(' ')
      .matchAll(/(?<![\p{L}\p{N}-])(\p{Lu}{2,}(?:-\p{Lu}+)*)-(\p{N}+)(?![\p{L}\p{N}-])/gu)) {
      const holders = items.filter((other) =>
        new RegExp(`(?<![\\p{L}\\p{N}-])${handle}(?![\\p{L}\\p{N}-])`, 'u').test(textsOf(other).join(' ')),
      );
      if (holders.length > 1 || others.includes(plain(handle))) continue;
      ask('handle', item, handle);
      ask('handle', item, handle.toLowerCase());
      ask('handle with a space', item, `${letters!.replaceAll('-', ' ')} ${number}`);
    }
    for (const line of lines) {
      const ofLine = [...new Set(plainWords(line))].filter((word) => word.length > 3 && !filler.has(word));
      for (const word of ofLine.filter((one) => identify([one]))) ask('a word of a sub-line', item, word);
      for (const pair of pairsOf(ofLine).filter(identify)) ask('two words of a sub-line', item, pair.join(' '));
    }
  }
  return [...Map.groupBy(questions, ({ kind }) => kind).values()].flatMap((ofKind) => {
    const distinct = [...new Map(ofKind.map((question) => [question.query, question])).values()];
    return distinct
      .map((question) => ({ question, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, most)
      .map(({ question }) => question);
  });
}

function shownOf(thread: Thread): Shown {
  const below = ({ line }: Pick<Appearance, 'line'>): string[] =>
    line.lines.flatMap((sub) => [sub.text, ...below({ line: sub })]);
  const title = thread.appearances.at(-1)!.line.text;
  const wordings = thread.appearances.map(({ line }) => line.text);
  return {
    path: `/areas/${thread.id}/`,
    title,
    names: [...new Set(wordings)].filter((text) => text !== title),
    lines: [...new Set(thread.appearances.flatMap(below))],
  };
}

function textsOf({ title, names, lines }: Shown): string[] {
  return [title, ...names, ...lines];
}

/** Words that no reader would search for, though only one item may have them. */
const filler = new Set(
  (
    'about after also been does from have into more only other some such than that the their them then there they this ' +
    'were what when where which while will with would'
  ).split(' '),
);

function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function plainWords(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '');
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
}

function otherNumber(word: string): string | undefined {
  // Verbs and abbreviations have no plural.
  if (!/^\p{L}{4,}$/u.test(word) || /(?:ss|us|is|[^aeiou]y|x|ch|sh|ed|ing)$/.test(word)) return undefined;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

function pairsOf<T>(list: readonly T[]): T[][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other]));
}

function triplesOf<T>(list: readonly T[]): T[][] {
  return list.flatMap((one, index) => pairsOf(list.slice(index + 1)).map((pair) => [one, ...pair]));
}
