import { wordsOfSite } from '../report/status.ts';

/** The strings of scripts, in English. */
export default wordsOfSite({}, {}).wording;
