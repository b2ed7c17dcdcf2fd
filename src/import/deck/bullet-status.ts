import { setApart } from '../../report/set-apart.ts';
import { checkboxes, statusSigns } from '../../report/status-signs.ts';
import type { StatusWords } from '../../report/status-words.ts';
import { builtIn, markerList } from '../../report/status.ts';
import type { Bullet } from './deck.ts';

/**
 * A bullet with the marker that its look or its words mean, and without the words that say its status. If they contradict
 * each other, it gets no marker. A sign that no key explains stays in the words; it is no status alone, unless it is a checkbox.
 */
export function bulletWithStatus(imported: Bullet, words: StatusWords): Bullet {
  const [typed = '', ofTyped] = typedMarker.exec(imported.text) ?? [];
  const bullet = typed === '' ? imported : withoutTyped(imported, typed);
  const { marker: ofLook, doubts = [], text, sign } = bullet;
  const ofBox = sign !== undefined && isCheckbox.test(sign) ? words.ofCell(sign)?.marker : undefined;
  const sure = [ofLook, ofTyped?.toLowerCase(), ofBox].filter((one) => one !== undefined);
  const apart = setApart(bullet.words, words);
  const said = apart?.isSign && sure.length === 0 ? undefined : apart;
  const [marker, ...others] = new Set([...sure, ...(said?.status.marker === undefined ? [] : [said.status.marker])]);
  if (others.length > 0)
    return {
      ...bullet,
      marker: undefined,
      doubts: [`the status of "${text}": its look and its words say different things`],
    };
  if (marker === undefined) return withSign(bullet);
  const rest = said ? { words: said.others, text: said.others } : {};
  // What its look leaves open, its words or its checkbox say.
  const left = ofLook === undefined ? doubts.filter((doubt) => !doubt.startsWith('the status of ')) : doubts;
  return { ...bullet, ...rest, marker, doubts: left };
}

const isCheckbox = new RegExp(checkboxes, 'u');
const signAtEnd = new RegExp(`^${statusSigns}|${statusSigns}$`, 'u');

/** A sign in place of a plain bullet stays in the words, where its author can see it. */
function withSign(bullet: Bullet): Bullet {
  const { sign, doubts = [] } = bullet;
  const words = sign === undefined ? bullet.words : `${sign} ${bullet.words}`;
  const [unexplained] = signAtEnd.exec(words) ?? [];
  if (unexplained === undefined) return bullet;
  const doubt = `the meaning of ${unexplained}, which no key explains: ${markerList(builtIn)}, or none of these`;
  return { ...bullet, words, doubts: [...doubts, doubt] };
}

/** A marker that somebody typed on the slide: "[x] Doors". */
const typedMarker = /^\[([xX/ -])\]\s+(?=\S)/;

function withoutTyped(bullet: Bullet, typed: string): Bullet {
  const words = bullet.words.replace(/^\\?\[[xX/ -]\\?\]\s+/, '');
  return { ...bullet, words, text: bullet.text.slice(typed.length) };
}
