import wording from 'virtual:almanac/strings/find';
import { type KeyOf, translator } from '../../strings/translate.ts';

/** Formats the strings of the search. */
export const t = translator<KeyOf<'find'>>(wording);
