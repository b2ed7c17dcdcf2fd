/** A key that a report has for its own signs: "C = complete, P = in progress". */
import { offsetsOf, splitLines } from '../report/diagnostics/source.ts';
import type { SaidStatus } from '../report/read-status.ts';
import type { ReadReport } from '../report/read-report.ts';
import type { StatusWords } from '../report/status-words.ts';
import { found } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';

type Key = ReadonlyMap<string, SaidStatus>;

const sign = String.raw`(?:\p{L}{1,2}|[^\s\p{L}\d,;.:=()[\]]{1,3}|:[a-z_]+:)`;
const explained = new RegExp(
  String.raw`^(?:[^=:]{1,20}:\s*)?[([]?(?<sign>${sign})[)\]]?\s*(?:=|:|→|–|—|-|means|heißt|bedeutet|significa|signifie)\s*(?<word>[^=]{2,40})$`,
  'u',
);

const known = new WeakMap<ReadReport, Key>();

/** What signs mean in a report; empty if it explains fewer than two. */
export function keyOf(report: ReadReport, words: StatusWords): Key {
  const made = known.get(report) ?? readKey(report, words);
  known.set(report, made);
  return made;
}

function readKey({ body, file: { text } }: ReadReport, words: StatusWords): Key {
  for (const node of body) {
    if (node.type !== 'paragraph' && node.type !== 'table') continue;
    const { start, end } = offsetsOf(node);
    const rows = splitLines(text.slice(start, Math.min(end, start + 500)));
    // A row of a table has a sign and its meaning.
    const parts =
      node.type === 'table'
        ? rows.map((row) => row.replace(/^\s*\|\s*`?|`?\s*\|\s*$/g, '').replace(/`?\s*\|\s*/, ' = '))
        : rows.flatMap((row) => row.split(/\s*[,;|·]\s*/u));
    const key = new Map(
      parts.flatMap((part): [string, SaidStatus][] => {
        const { sign = '', word = '' } = explained.exec(part.trim())?.groups ?? {};
        const said = sign === '' ? undefined : words.readAlone(word.replace(/[.)]+$/, ''));
        return said ? [[sign, said]] : [];
      }),
    );
    if (key.size > 1) return key;
  }
  return new Map();
}

const inFront = new RegExp(String.raw`^[([]?(?<sign>${sign})[)\]]?(?:\s*[:–—-])?\s+(?<rest>\S[\s\S]*)$`, 'u');
const atEnd = new RegExp(String.raw`^(?<rest>\S[\s\S]*?)\s+[([]?(?<sign>${sign})[)\]]?$`, 'u');

/** What the sign of a line says by the key of its report. */
export function saidByKey(text: string, key: Key): SaidInLine | undefined {
  if (key.size === 0) return undefined;
  for (const pattern of [inFront, atEnd]) {
    const { sign = '', rest = '' } = pattern.exec(text)?.groups ?? {};
    const said = key.get(sign);
    const written = text.replace(rest, '').trim();
    // "A" may be a word of a title.
    if (said && (written !== sign || !/^\p{L}$/u.test(sign)))
      return { ...found(said, written, sign, rest), isMarker: true };
  }
  return undefined;
}
