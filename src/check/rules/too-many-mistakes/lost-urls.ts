import { tooManyMistakes } from '../../../report/limits.ts';
import type { LostUrlRule } from '../../rule.ts';
import { maxSuggested } from '../lost-url.ts';

/** More lost URLs than get a suggestion. */
export const tooManyLostUrls: LostUrlRule = {
  code: 'too-many-mistakes',
  check({ lost, nameOf }, report) {
    if (lost.length <= maxSuggested) return;
    const { found, expected, fix } = tooManyMistakes(`${lost.length} URLs that would stop working`, start);
    report(nameOf('addresses.txt'), { found, expected, fix });
  },
};

const start = { line: 1, column: 1 };
