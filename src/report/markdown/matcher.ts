import { escapeRegExp } from '../escape-reg-exp.ts';

/** Offsets count UTF-16 code units. */
export interface Match {
  start: number;
  end: number;
  topic?: string;
  url?: string;
}

interface TopicNames {
  id: string;
  names: readonly string[];
}

/** Finds every mention, even overlapping ones, in the order of their start. */
export type Matcher = (text: string) => Match[];

/** Of one topic in one line, which links it only once anyway. */
const maxMentions = 500;

// `\p{M}`, because a letter with a vowel sign or accent is still inside a word.
const words = /[\p{L}\p{M}\p{N}_-]+/gu;

/**
 * Returns a function that finds the topics and handles of a site in a text. No mention may touch a letter, digit,
 * hyphen or underscore.
 * @param topics with all their names; case, kind of quotes and kind of white space do not matter.
 * @param handles whose `{n}` stands for digits; case matters.
 */
export function createMatcher(
  topics: readonly TopicNames[],
  handles: readonly { handle: string; url: string }[],
): Matcher {
  const names = treeOf(topics);
  const patterns = handles.map(({ handle, url }) => ({ pattern: handlePattern(handle), url }));
  return (text) => {
    const inWord = insideWords(text);
    return [
      ...findTopics(text, inWord, names),
      ...patterns.flatMap(({ pattern, url }) => findHandles(text, inWord, pattern, url)),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** Names by character, so that a place in a text is compared with all of them at once. */
interface NameTree {
  ids: string[];
  next: Map<string, NameTree>;
}

function treeOf(topics: readonly TopicNames[]): NameTree {
  const tree: NameTree = { ids: [], next: new Map() };
  for (const { id, names } of topics) {
    for (const name of names) {
      let here = tree;
      for (const character of plainLetters(name.trim().replace(/\s+/g, ' ')).split('')) {
        const next = here.next.get(character) ?? { ids: [], next: new Map() };
        here.next.set(character, next);
        here = next;
      }
      if (here !== tree) here.ids.push(id);
    }
  }
  return tree;
}

function findTopics(text: string, inWord: Uint8Array, names: NameTree): Match[] {
  const folded = plainLetters(text);
  const matches: Match[] = [];
  const counts = new Map<string, number>();
  for (let start = 0; start < folded.length; start++) {
    if (inWord[start - 1]) continue;
    let end = start;
    for (let name = names.next.get(folded.charAt(end++)); name; name = name.next.get(folded.charAt(end++))) {
      if (name.ids.length === 0 || inWord[end]) continue;
      for (const id of name.ids) {
        const count = counts.get(id) ?? 0;
        counts.set(id, count + 1);
        if (count < maxMentions) matches.push({ start, end, topic: id });
      }
    }
  }
  return matches;
}

function findHandles(text: string, inWord: Uint8Array, pattern: RegExp, url: string): Match[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: handle, index: start, groups }) => {
    const end = start + handle.length;
    const to = url.replaceAll('{n}', groups?.['n'] ?? '');
    // Some numbers make no URL, such as a port above 65535.
    return inWord[start - 1] || inWord[end] || !URL.canParse(to) ? [] : { start, end, url: to };
  });
}

/** Chooses which mentions become links: the longest first, a handle before a topic, no overlaps, each topic once. */
export function chooseLinks(matches: readonly Match[]): Match[] {
  const chosen: Match[] = [];
  const linked = new Set<string>();
  /** The offsets inside links. A mention that overlaps one that is no longer has its first or last offset. */
  const taken = new Set<number>();
  const byLength = matches.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      Number(a.url === undefined) - Number(b.url === undefined),
  );
  for (const match of byLength) {
    if (match.topic !== undefined && linked.has(match.topic)) continue;
    if (taken.has(match.start) || taken.has(match.end - 1)) continue;
    if (match.topic !== undefined) linked.add(match.topic);
    for (let offset = match.start; offset < match.end; offset++) taken.add(offset);
    chosen.push(match);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function handlePattern(handle: string): RegExp {
  const [first = '', ...others] = handle.split('{n}').map((part) => escapeRegExp(part));
  // Comparing endless runs of digits with one another would take forever.
  const rest = others.map((part, index) => (index === 0 ? `(?<n>\\d{1,20})${part}` : `\\k<n>${part}`));
  return new RegExp(`(?<![\\w-])${first}${rest.join('')}`, 'g');
}

function insideWords(text: string): Uint8Array {
  const inWord = new Uint8Array(text.length);
  for (const { 0: word, index } of text.matchAll(words)) inWord.fill(1, index, index + word.length);
  return inWord;
}

/** Makes letters lower-case, and quotes and spaces plain, without changing any offset. */
function plainLetters(text: string): string {
  return (
    text
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/\s/g, ' ')
      // The only letter that grows in lower case.
      .replaceAll('İ', 'I')
      .toLowerCase()
  );
}
