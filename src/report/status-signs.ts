/** Signs that people write for a status, alike in every language. */
import type { BuiltInId } from './status.ts';

interface StatusSign {
  /** Undefined if it may mean several statuses. */
  status?: BuiltInId;
  /** A regular expression. */
  signs: string;
  /** Single characters that only mean it between brackets. */
  characters?: string;
}

const statusSignsByMeaning: readonly StatusSign[] = [
  {
    status: 'completed',
    signs: '[✅✔✓☑🗹]|:(?:white|heavy)_check_mark:|:ballot_box_with_check:',
    characters: '√',
  },
  { status: 'not-started', signs: '[☐⬜🔲]' },
  {
    status: 'in-progress',
    signs: '[🚧🔄🔃🏗◐◑◒◓◔◕]|:(?:construction|arrows_(?:counter)?clockwise):',
  },
  {
    status: 'dropped',
    signs: '[🚫🗑]|:no_entry_sign:',
    characters: '–—−',
  },
  // An hourglass stands before what waits as well as before what goes on, and a cross before what is not done as well as before
  // what is dropped.
  {
    signs:
      '[❌✗✘✖⏳⌛🔴🟠🟡🟢🔵⚪☒⏭🔜⏸⛔➡⏩⏯🛑]|:(?:x|soon|heavy_multiplication_x|negative_squared_cross_mark|no_entry|octagonal_sign|pause_button|double_vertical_bar):|:hourglass(?:_flowing_sand)?:|:(?:large_)?(?:red|orange|yellow|green|blue|white)_circle:',
  },
];

/** A regular expression for any sign of a status, with what asks programs to show it in colour. */
export const statusSigns = `(?:${statusSignsByMeaning.map(({ signs }) => signs).join('|')})[\\ufe0e\\ufe0f]?`;

/** Those that stand before work alone; the others decorate lists of anything as well. */
export const checkboxes = '[☐☑🗹]|:ballot_box_with_check:';

const patterns = statusSignsByMeaning.map(({ status, signs }) => ({
  status,
  pattern: new RegExp(`^(?:${signs})[\\ufe0e\\ufe0f]?$`, 'u'),
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
  return statusSignsByMeaning.find(({ characters }) => characters?.includes(character))?.status;
}
