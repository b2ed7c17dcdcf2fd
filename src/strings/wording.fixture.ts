import { wordingOf } from './wording.ts';

/** The strings of scripts, in English. */
export default wordingOf('en', {});
