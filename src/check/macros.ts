/** What Confluence, Jira and pandoc write between braces, by its form. */
import { asNote } from './html-as-markdown.ts';
import { beforeInLine, restOfLine, type Stretch } from '../report/diagnostics/source.ts';

interface Macro {
  written: string;
  /** The word of a status, as in `{status:colour=Green|title=DONE}`. */
  status?: string;
  /** What it does not belong to the words of: a heading, a picture or words in brackets, and these words. */
  around?: { over: Stretch; instead: string };
}

const status = /^\{status(?::([^{}\r\n]{0,200}))?\\?\}/i;
/** Attributes of pandoc: `{#id .class key="value"}`. */
const attributes =
  /^\{(?:\s*(?:[#.][\p{L}\d_:.-]+|[\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}"']+)|-(?=\s*\}))(?=[\s}]))+\s*\}/u;
const named = /^\{([a-z-]+)(?::[^{}\r\n]{0,200})?\}/i;
/** Macros of Confluence and Jira that say nothing themselves. */
const silent = new Set(
  [
    'toc info note warning tip panel code noformat quote section column expand anchor children excerpt include',
    'color div span jira jiraissues',
  ].flatMap((names) => names.split(' ')),
);

const callout =
  /^:{3,}[^\S\r\n]*(?:\{[^{}\r\n]*\}|[\w-]+)[^\S\r\n]*(?<title>[^\r\n]*)\s+?(?<words>\S[^]*?)\s*[\r\n]:{3,}[^\S\r\n]*(?=[\r\n]|$)/;

/** A block between rows of colons, as a note: "::: {.callout-tip}", ":::note Title". */
export function calloutAt(source: string, start: number) {
  const found = source.startsWith(':::', start) ? callout.exec(source.slice(start, start + 2000)) : undefined;
  if (!found) return undefined;
  const { title = '', words = '' } = found.groups ?? {};
  const end = start + found[0].length;
  return {
    at: [start, end] as const,
    expected: '<Note> and </Note> around a remark',
    // What it holds may be work.
    instead: /^\s*[-*+]\s/m.test(words) ? words : asNote(title === '' ? words : `${title}\n\n${words}`),
    end,
  };
}

/** The macro that begins at an offset; undefined if nothing known does. */
export function macroAt(source: string, offset: number): Macro | undefined {
  const rest = restOfLine(source, offset, 400);
  const ofStatus = status.exec(rest);
  if (ofStatus) return { written: ofStatus[0], status: statusTitle(ofStatus[1] ?? '') };
  const [macro = '', name = ''] = named.exec(rest) ?? [];
  // What two of them enclose is handled with them.
  if (silent.has(name.toLowerCase()))
    return rest.slice(macro.length).includes(`{${name}}`) ? undefined : { written: macro };
  const [written] = attributes.exec(rest) ?? [];
  return written === undefined ? undefined : { written, around: withoutAttributes(source, offset, written.length) };
}

/** "colour=Green|title=DONE", or "DONE". */
function statusTitle(parameters: string): string {
  const parts = parameters.split(/\\?\|/).map((part) => part.trim());
  const title = parts.find((part) => /^title\s*=/i.test(part));
  return (title ?? parts.find((part) => !part.includes('=')) ?? '').replace(/^title\s*=\s*/i, '');
}

/** "[Kafka 3.8]{.underline}" is "Kafka 3.8"; of a heading, a link or a picture, only the attributes go. */
function withoutAttributes(source: string, offset: number, length: number): { over: Stretch; instead: string } {
  const before = beforeInLine(source, offset);
  const span = /(?<![!\\])\[([^[\]]{1,200})\]$/.exec(before.slice(-210));
  const gap = /[^\S\r\n]*$/.exec(before.slice(-50))?.[0].length ?? 0;
  const isFirst = before.trim() === '';
  const start = offset - (span ? span[0].length : isFirst ? 0 : gap);
  return { over: [start, offset + length], instead: span?.[1] ?? '' };
}
