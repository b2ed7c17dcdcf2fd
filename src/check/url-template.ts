import { beforeInLine, maxContext, restOfLine, type Stretch } from '../report/diagnostics/source.ts';

export const templateExpected = 'a URL with something to fill in as code, between backticks';

/**
 * A URL with something to fill in, such as `https://host/<name>/`, as code: nobody can follow it, and in a link a
 * backslash would be one of its characters.
 * @param offset that of a sign in the text.
 * @returns undefined if the sign is in no bare URL.
 */
export function asTemplate(
  source: string,
  offset: number,
): { instead: string; over: Stretch; end: number } | undefined {
  const [before, mark = '', start = ''] =
    /(?<![\p{L}\p{N}/`])([*_~]*)((?:https?:\/\/|www\.)[^\s`]*)$/iu.exec(beforeInLine(source, offset)) ?? [];
  if (before === undefined) return undefined;
  const [rest = ''] = /^[^\s`]*/.exec(restOfLine(source, offset, maxContext)) ?? [];
  const after = rest.replace(mark === '' ? /[.,;:!?"')\]]+$/ : /[.,;:!?"')\]*_~]+$/, '');
  const end = offset + after.length;
  return { instead: `\`${start}${after}\``, over: [offset - start.length, end], end };
}
