import { maxMistakes, tooManyMistakes } from '../../../report/limits.ts';
import { foreignUrls } from '../../foreign-urls.ts';
import type { ContentRule } from '../../rule.ts';

/** More lines of `addresses.txt` that are no URLs than are shown. */
export const tooManyForeignUrls: ContentRule = {
  code: 'too-many-mistakes',
  check({ input, nameOf }, report) {
    const next = foreignUrls(input)[maxMistakes];
    if (!next) return;
    const at = { line: next.line, column: 1 };
    const { found, expected, fix } = tooManyMistakes(`more than ${maxMistakes} mistakes`, at);
    report(nameOf('addresses.txt'), { at, found, expected, fix });
  },
};
