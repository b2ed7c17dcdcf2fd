import { wordsOfSite } from '../report/status.ts';
import { translator } from './translate.ts';

/** The strings in English. */
export const t = translator(wordsOfSite({}, {}).wording);
