import { wordsOfSite } from '../report/status.ts';
import { allStrings } from './all-strings.ts';
import { translator } from './translate.ts';

/** The strings in English. */
export const t = translator(wordsOfSite({}, {}, allStrings).wording);
