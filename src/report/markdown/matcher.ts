/** Finding handles and topics in the words of a line. Pure text in, spans out. */

/** A handle or a topic found in a text. Offsets count UTF-16 code units of that text. */
export interface Match {
  start: number;
  end: number;
  /** Id of the topic; undefined for a handle. */
  topic?: string;
  /** URL of the handle; undefined for a topic. */
  url?: string;
}

/** A topic as the matcher needs it: its id and every name it goes by. */
export interface TopicNames {
  id: string;
  names: readonly string[];
}

/** A handle whose mentions become links: `DMTN-{n}` and the URL it leads to. */
export interface HandleRule {
  handle: string;
  url: string;
}

/** Finds every mention, overlapping ones too, in the order of their start. */
export type Matcher = (text: string) => Match[];

/** In one line. A topic is linked once, so nobody misses the others. */
const maxMentions = 500;

// `\p{M}` because a letter followed by its vowel sign or accent is still inside a word.
const insideWord = /[\p{L}\p{M}\p{N}_-]/u;

/**
 * Returns a function that finds the topics and handles of a site in a text. No mention touches a letter, digit, hyphen
 * or underscore.
 * @param topics with every name they go by; case, the kind of quotes and the kind of white space do not matter.
 * @param handles whose `{n}` stands for digits; case matters.
 */
export function createMatcher(topics: readonly TopicNames[], handles: readonly HandleRule[]): Matcher {
  const names = topics.flatMap(({ id, names }) =>
    names.map((name) => ({ id, name: fold(name.trim().replace(/\s+/g, ' ')) })),
  );
  const namesByFirst = Map.groupBy(
    names.filter(({ name }) => name !== ''),
    ({ name }) => name.charAt(0),
  );
  const patterns = handles.map(({ handle, url }) => ({ pattern: handlePattern(handle), url }));
  return (text) =>
    [
      ...findTopics(text, namesByFirst),
      ...patterns.flatMap(({ pattern, url }) => findHandles(text, pattern, url)),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function findTopics(text: string, namesByFirst: ReadonlyMap<string, { id: string; name: string }[]>): Match[] {
  const folded = fold(text);
  const matches: Match[] = [];
  const counts = new Map<string, number>();
  for (let start = 0; start < folded.length; start++) {
    // Most characters are inside a word, where nothing can begin.
    if (isAsciiLetter(folded.charCodeAt(start - 1))) continue;
    for (const { id, name } of namesByFirst.get(folded.charAt(start)) ?? []) {
      const count = counts.get(id) ?? 0;
      const end = start + name.length;
      if (count >= maxMentions || !folded.startsWith(name, start) || !standsAlone(text, start, end)) continue;
      matches.push({ start, end, topic: id });
      counts.set(id, count + 1);
    }
  }
  return matches;
}

function findHandles(text: string, pattern: RegExp, url: string): Match[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: handle, index: start, groups }) => {
    const end = start + handle.length;
    if (!standsAlone(text, start, end)) return [];
    return { start, end, url: url.replaceAll('{n}', groups?.['n'] ?? '') };
  });
}

/**
 * Chooses which mentions of one line become links: the longest first, a handle before a topic of the same text, no two
 * that overlap, each topic once. Returns them in order.
 */
export function chooseLinks(matches: readonly Match[]): Match[] {
  const chosen: Match[] = [];
  const linked = new Set<string>();
  const byLength = matches.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      Number(a.url === undefined) - Number(b.url === undefined),
  );
  for (const match of byLength) {
    if (match.topic !== undefined && linked.has(match.topic)) continue;
    if (chosen.some((other) => match.start < other.end && other.start < match.end)) continue;
    if (match.topic !== undefined) linked.add(match.topic);
    chosen.push(match);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function isAsciiLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function handlePattern(handle: string): RegExp {
  const [first = '', ...others] = handle.split('{n}').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // Without a limit, comparing endless runs of digits with one another would take forever.
  const rest = others.map((part, index) => (index === 0 ? `(?<n>\\d{1,20})${part}` : `\\k<n>${part}`));
  return new RegExp(first + rest.join(''), 'g');
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !insideWord.test(characterBefore(text, start)) && !insideWord.test(characterAt(text, end));
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff ? characterAt(text, index - 2) : text.charAt(index - 1);
}

/** Lower case, plain quotes and plain spaces, without changing a single offset. */
function fold(text: string): string {
  // Most words have none of what is folded but capital letters.
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  const plain = text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s/g, ' ');
  const lower = plain.toLowerCase();
  if (lower.length === plain.length) return lower;
  // A few letters (İ) grow in lower case; they stay as they are.
  return [...plain]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}
