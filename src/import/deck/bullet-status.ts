import { setApart } from '../../report/set-apart.ts';
import { meaningOfSign } from '../../report/status-signs.ts';
import type { StatusWords } from '../../report/status-words.ts';
import type { Bullet } from './deck.ts';

/**
 * A bullet with the marker that its look, its words or its sign mean, and without the words that say its status. If they
 * contradict each other, it gets no marker.
 */
export function bulletWithStatus(imported: Bullet, words: StatusWords): Bullet {
  const [typed = '', ofTyped] = typedMarker.exec(imported.text) ?? [];
  const bullet = typed === '' ? imported : withoutTyped(imported, typed);
  const said = setApart(bullet.words, words);
  const ofWords = said?.status.marker;
  const ofSign = bullet.sign === undefined ? undefined : words.ofCell(bullet.sign)?.marker;
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
  if (marker === undefined) return withDoubtfulSign(bullet);
  const rest = said && ofWords !== undefined ? { words: said.others, text: said.others } : {};
  // What its look leaves open, its words or its sign say.
  const left = ofLook === undefined ? doubts.filter((doubt) => !doubt.startsWith('the status of ')) : doubts;
  return { ...bullet, ...rest, marker, doubts: left };
}

function withDoubtfulSign(bullet: Bullet): Bullet {
  const { sign, text, doubts = [] } = bullet;
  if (sign === undefined || meaningOfSign(sign) !== 'unclear') return bullet;
  return { ...bullet, doubts: [...doubts, `the status of "${text}": its sign may mean several`] };
}

/** A marker that somebody typed on the slide: "[x] Doors". */
const typedMarker = /^\[([xX/ -])\]\s+(?=\S)/;

function withoutTyped(bullet: Bullet, typed: string): Bullet {
  const words = bullet.words.replace(/^\\?\[[xX/ -]\\?\]\s+/, '');
  return { ...bullet, words, text: bullet.text.slice(typed.length) };
}
