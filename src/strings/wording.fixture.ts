import { wordsOfSite } from '../report/status.ts';
import { allStrings } from './all-strings.ts';

/** The strings of scripts, in English. */
export default wordsOfSite({}, {}, allStrings).wording;
