import type { StatusWords } from '../report/status-words.ts';

const label = /^(?<word>[^:;\r\n]{2,40}):\s+(?<work>\S[^;\r\n]*?)[.;]?$/u;

interface Part {
  /** Undefined if the word may mean several statuses. */
  marker: string | undefined;
  word: string;
  work: string;
}

/** The parts of a line such as "Done: doors; in progress: seals"; undefined if there are not several. */
export function severalStatuses(text: string, words: StatusWords): Part[] | undefined {
  const segments = text.length > 1000 ? [] : text.split(/;\s+/);
  if (segments.length < 2) return undefined;
  const parts = segments.flatMap((segment): Part[] => {
    const { word = '', work = '' } = label.exec(segment)?.groups ?? {};
    const said = word === '' ? undefined : words.readAlone(word);
    return said ? [{ marker: said.status?.marker, word, work }] : [];
  });
  return parts.length === segments.length ? parts : undefined;
}
