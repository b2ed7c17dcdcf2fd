import type { SaidInLine } from '../../check/said-in-line.ts';
import { saidInLine } from '../../check/said-status.ts';
import type { StatusWords } from '../../report/status-words.ts';
import type { Bullet } from './deck.ts';

/**
 * A bullet with the marker that its look, its words or its sign mean, and without the words that say its status. If they
 * contradict each other, it gets no marker.
 */
export function bulletWithStatus(imported: Bullet, words: StatusWords): Bullet {
  const [typed = '', ofTyped] = typedMarker.exec(imported.text) ?? [];
  const bullet = typed === '' ? imported : withoutTyped(imported, typed);
  const said = saidInLine(bullet.words, words);
  const ofWords = said?.said.status?.marker;
  const ofSign = bullet.sign === undefined ? undefined : words.readAlone(bullet.sign)?.status?.marker;
  const { marker: ofLook, doubts = [], text } = bullet;
  const [marker, ...others] = new Set(
    [ofLook, ofTyped?.toLowerCase(), ofWords, ofSign].filter((one) => one !== undefined),
  );
  if (others.length > 0)
    return {
      ...bullet,
      marker: undefined,
      doubts: [`the status of "${text}": its look and its words say different things`],
    };
  const isSaid = doubts.some((doubt) => doubt.includes('Almanac does not know what'));
  if (marker === undefined) return { ...bullet, doubts: isSaid ? doubts : [...doubts, ...unclearWords(said, text)] };
  const rest = said && ofWords !== undefined ? { words: wordsWithout(said), text: said.others } : {};
  // What its look leaves open, its words or its sign say.
  const left = ofLook === undefined ? doubts.filter((doubt) => !doubt.startsWith('the status of ')) : doubts;
  return { ...bullet, ...rest, marker, doubts: left };
}

/** A marker that somebody typed on the slide: "[x] Doors". */
const typedMarker = /^\[([xX/ -])\]\s+(?=\S)/;

function withoutTyped(bullet: Bullet, typed: string): Bullet {
  const words = bullet.words.replace(/^\\?\[[xX/ -]\\?\]\s+/, '');
  return { ...bullet, words, text: bullet.text.slice(typed.length) };
}

function unclearWords(said: SaidInLine | undefined, text: string): string[] {
  const written = said?.written.replace(/^[\s:–—|→-]+|[\s:–—|→-]+$/g, '');
  return written === undefined ? [] : [`the status of "${text}": "${written}" may mean several`];
}

/** What is left of a line, with the rest of what it says about its status in parentheses. */
function wordsWithout({ others, said: { share }, remark }: SaidInLine): string {
  const more = [share, remark].filter((part) => part !== undefined && part !== '');
  return more.length === 0 ? others : `${others} (${more.join('; ')})`;
}
