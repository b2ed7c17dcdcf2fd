import { translator } from './translate.ts';
import { wordingOf } from './wording.ts';

/** The strings in English. */
export const t = translator(wordingOf('en', {}));
