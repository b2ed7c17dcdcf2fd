/** Signs that people write for a status, alike in every language. */
import type { BuiltInId } from './status.ts';

interface StatusSign {
  /** Undefined if it may mean several statuses. */
  status?: BuiltInId;
  characters: string;
  /** What programs write for a character, between colons. */
  names?: string;
  /** Characters that only mean it between brackets. */
  between?: string;
}

const statusSignsByMeaning: readonly StatusSign[] = [
  {
    status: 'completed',
    characters: '✅✔✓☑🗹',
    names: 'white_check_mark heavy_check_mark ballot_box_with_check',
    between: '√',
  },
  { status: 'not-started', characters: '☐⬜🔲' },
  {
    status: 'in-progress',
    characters: '🚧◐◑◒◓◔◕',
    names: 'construction',
  },
  { status: 'dropped', characters: '🚫🗑', names: 'no_entry_sign', between: '–—−' },
  // An hourglass stands before what waits as well as before what goes on, a cross before what is not done as well as before
  // what is dropped, and arrows before what comes back.
  {
    characters: '🔄🔃🏗❌✗✘✖⏳⌛🔴🟠🟡🟢🔵⚪☒⏭🔜⏸⛔➡⏩⏯🛑',
    names: [
      'x soon heavy_multiplication_x negative_squared_cross_mark no_entry octagonal_sign pause_button',
      'double_vertical_bar hourglass hourglass_flowing_sand red_circle orange_circle yellow_circle green_circle',
      'arrows_clockwise arrows_counterclockwise blue_circle white_circle large_red_circle large_orange_circle',
      'large_yellow_circle large_green_circle large_blue_circle large_white_circle',
    ].join(' '),
  },
];

function patternOf({ characters, names }: StatusSign): string {
  return names === undefined ? `[${characters}]` : `[${characters}]|:(?:${names.replaceAll(' ', '|')}):`;
}

/** A regular expression for any sign of a status, with what asks programs to show it in colour. */
export const statusSigns = `(?:${statusSignsByMeaning.map(patternOf).join('|')})[\\ufe0e\\ufe0f]?`;

/** Those that stand before work alone; the others decorate lists of anything as well. */
export const checkboxes = '[☐☑🗹]|:ballot_box_with_check:';

const patterns = statusSignsByMeaning.map((sign) => ({
  status: sign.status,
  pattern: new RegExp(`^(?:${patternOf(sign)})[\\ufe0e\\ufe0f]?$`, 'u'),
}));

/** What a sign means; `unclear` if it may mean several statuses, and undefined if it is no sign of one. */
export function meaningOfSign(sign: string): BuiltInId | 'unclear' | undefined {
  const found = patterns.find(({ pattern }) => pattern.test(sign));
  return found && (found.status ?? 'unclear');
}

/** What a single character between brackets means. */
export function meaningOfCharacter(character: string): BuiltInId | undefined {
  const ofSign = meaningOfSign(character);
  if (ofSign !== undefined) return ofSign === 'unclear' ? undefined : ofSign;
  return statusSignsByMeaning.find(({ between }) => between?.includes(character))?.status;
}
