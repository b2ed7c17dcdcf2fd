import { insideSentence, type Forms, type Strings } from '../strings/translate.ts';

/** What a list needs of a status. */
interface Status {
  id: string;
  word: string;
  closed?: 'delivered' | 'dropped' | undefined;
}

/** In strings: the words of the statuses that an outcome counts. They are put in once, when the strings are made. */
type StatusList = 'plannedWord' | 'unrecordedWord' | 'deliveredWords' | 'droppedWords' | 'closedWords' | 'openWords';

/** Puts lists of statuses into strings, as in "planned, then completed or merged elsewhere". */
export function withStatusLists(strings: Strings, statuses: readonly Status[], language: string): Strings {
  const lists = statusLists(statuses, language);
  const filled = (text: string) =>
    text.includes('Word')
      ? text.replace(/\{(\w+)\}/g, (found, name: string) => lists[name as StatusList] ?? found)
      : text;
  const inForms = (forms: Forms) =>
    Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, filled(text)]));
  const entries = Object.entries<string | Forms>(strings).map(([key, text]) => [
    key,
    typeof text === 'string' ? filled(text) : inForms(text),
  ]);
  return Object.fromEntries(entries) as Strings;
}

function statusLists(statuses: readonly Status[], language: string): Record<StatusList, string> {
  const format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' });
  const list = (isListed: (status: Status) => boolean) =>
    format.format(statuses.filter(isListed).map(({ word }) => insideSentence(word, language)));
  return {
    plannedWord: list(({ id }) => id === 'planned'),
    unrecordedWord: list(({ id }) => id === 'unrecorded'),
    deliveredWords: list(({ closed }) => closed === 'delivered'),
    droppedWords: list(({ closed }) => closed === 'dropped'),
    closedWords: list(({ closed }) => closed !== undefined),
    openWords: list(({ id, closed }) => closed === undefined && id !== 'planned'),
  };
}
