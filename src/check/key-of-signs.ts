/** A key that a report has for its own signs: "C = complete, P = in progress". */
import type { ListItem, RootContent } from 'mdast';
import { offsetsOf, splitLines } from '../report/diagnostics/source.ts';
import type { SaidStatus } from '../report/read-status.ts';
import type { ReadReport } from '../report/read-report.ts';
import { statusSigns } from '../report/status-signs.ts';
import type { StatusWords } from '../report/status-words.ts';
import { saidBeside } from './beside.ts';
import { found } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';

interface Key {
  signs: ReadonlyMap<string, SaidStatus>;
  /** Where the report explains them. */
  node?: RootContent;
  /** Whether a marker of the site is among them, with another meaning. */
  isOther: boolean;
}

const sign = String.raw`(?:\p{L}{1,2}|[^\s\p{L}\d,;.:=()[\]]{1,3}|:[a-z_]+:)`;
const between = String.raw`\s*(?:=|:|→|–|—|-|means|heißt|bedeutet|significa|signifie)\s*`;
const explained = new RegExp(
  String.raw`^(?:[^=:]{1,20}:\s*)?(?:[([]?(?<sign>${sign})[)\]]?${between}|[([](?<enclosed>${sign})[)\]]\s+|(?<alone>${statusSigns})\s*)(?<word>[^=]{2,40})$`,
  'u',
);
const betweenParts = new RegExp(String.raw`\s*[,;|·]\s*|\s+(?=${statusSigns})`, 'u');

const known = new WeakMap<ReadReport, Key>();

/** What signs mean in a report; empty if it explains fewer than two. */
export function keyOf(report: ReadReport, words: StatusWords): Key {
  const made = known.get(report) ?? readKey(report, words);
  known.set(report, made);
  return made;
}

/** Whether a bullet is a part of such a key, and no line. */
export function isOfKey({ node }: Key, bullet: ListItem): boolean {
  return node?.type === 'list' && node.children.includes(bullet);
}

function readKey({ body, lines, file: { text } }: ReadReport, words: StatusWords): Key {
  for (const node of body) {
    if (!['paragraph', 'table', 'list', 'blockquote'].includes(node.type)) continue;
    const { start, end } = offsetsOf(node);
    const rows = splitLines(text.slice(start, Math.min(end, start + 500)));
    // A row of a table has a sign and its meaning.
    const parts =
      node.type === 'table'
        ? rows.map((row) => row.replace(/^\s*\|\s*`?|`?\s*\|\s*$/g, '').replace(/`?\s*\|\s*/, ' = '))
        : rows.flatMap((row) => row.replace(/^\s*(?:[-*+]|>)\s+/, '').split(betweenParts));
    const read = parts.flatMap((part): { sign: string; word: string; said: SaidStatus }[] => {
      const { sign, enclosed, alone, word = '' } = explained.exec(part.trim())?.groups ?? {};
      const plain = word.replace(/[.)]+$/, '');
      const said = plain === '' ? undefined : words.readAlone(plain);
      return said ? [{ sign: sign ?? enclosed ?? alone ?? '', word: plain, said }] : [];
    });
    if (read.length < 2 || (node.type === 'list' && read.length < parts.length)) continue;
    const all = read.map(({ said }) => said);
    const signs = new Map(read.map(({ sign, word, said }) => [sign, saidBeside(said, word, all, words)!]));
    const isOther = lines.some(({ marker }) => {
      const meant = signs.get(marker?.character ?? '')?.status;
      return marker?.status && meant && meant !== marker.status;
    });
    return { signs, node, isOther };
  }
  return { signs: new Map(), isOther: false };
}

const inFront = new RegExp(String.raw`^[([]?(?<sign>${sign})[)\]]?(?:\s*[:–—-])?\s+(?<rest>\S[\s\S]*)$`, 'u');
const atEnd = new RegExp(String.raw`^(?<rest>\S[\s\S]*?)(?:\s*[:–—]|\s+-)?\s+[([]?(?<sign>${sign})[)\]]?$`, 'u');

/** What the sign of a line says by the key of its report. */
export function saidByKey(text: string, { signs: key }: Key): SaidInLine | undefined {
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
