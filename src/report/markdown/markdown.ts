import type { Root } from 'mdast';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { findDeepNode, findExcess, maxMistakes, tooDeepSomewhere, tooManyMistakes } from '../limits.ts';
import { eachNode } from './each-node.ts';
import { explainMdxError, type Neutralised } from './mdx-errors.ts';
import { LongParagraph, remarkTree, type MdxError } from './remark-tree.ts';

/** Each mistake costs one more reading of the file, so the sum of what is read is limited too. */
const maxCharactersRead = 2_000_000;

/**
 * Parses a whole file of MDX and finds all of its mistakes at once. MDX stops at its first error; here the character it
 * stumbled over is replaced by one of the same length that means nothing, and the file is read again, so that every
 * position stays. If the file cannot be read to its end, the tree is empty and the last finding says why.
 */
export function parseMarkdown(source: string): { tree: Root; findings: Finding[] } {
  const findings: Finding[] = [];
  const neutralised: Neutralised[] = [];
  const unread = (finding: Finding) => ({
    tree: { type: 'root', children: [] } satisfies Root,
    findings: [...findings, finding],
  });
  const excess = findExcess(source);
  if (excess) return unread(excess);

  let text = source;
  for (;;) {
    try {
      const tree = remarkTree(text);
      const deep = findDeepNode(tree, source);
      if (deep) return unread(deep);
      placeTasks(tree, source);
      if (neutralised.length > 0) restore(tree, neutralised);
      return { tree, findings };
    } catch (error) {
      if (error instanceof LongParagraph) return unread(error.finding);
      if (error instanceof RangeError) return unread(tooDeepSomewhere(source));
      const { finding, neutralise } = explainMdxError(asMdxError(error, text), text, source);
      findings.push(finding);
      const spent = (findings.length + 1) * source.length > maxCharactersRead;
      if (neutralise.length === 0 || findings.length >= maxMistakes || spent)
        return unread(tooManyMistakes(`${findings.length} MDX mistakes`, finding.position));
      text = replaceAt(text, neutralise);
      neutralised.push(...neutralise);
    }
  }
}

/** Throws anything but a VFileMessage again: it is a bug. */
function asMdxError(error: unknown, text: string): MdxError {
  if (error instanceof Error && 'reason' in error && 'source' in error) return error as Error & MdxError;
  // With the packages built for development, as in tests, a tag that is not closed in a heading is no VFileMessage.
  if (!(error instanceof Error && error.message === 'expected heading on stack')) throw error;
  return { reason: 'Expected a closing tag', source: 'mdast-util-mdx-jsx', place: { offset: text.lastIndexOf('<') } };
}

function replaceAt(text: string, stands: readonly Neutralised[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { offset, stand } of stands.toSorted((a, b) => a.offset - b.offset)) {
    parts.push(text.slice(done, offset), stand);
    done = offset + 1;
  }
  return parts.join('') + text.slice(done);
}

/** After a checkbox, mdast-util-gfm-task-list-item counts one column, even where the line ends. */
function placeTasks(tree: Root, source: string): void {
  eachNode(tree, (bullet) => {
    if (bullet.type !== 'listItem' || typeof bullet.checked !== 'boolean') return;
    const [paragraph] = bullet.children;
    if (paragraph?.type !== 'paragraph') return;
    for (const node of [paragraph, paragraph.children[0]]) {
      const start = node?.position?.start;
      if (start?.offset === undefined || !/[\r\n]/.test(source[start.offset - 1] ?? '')) continue;
      start.line += 1;
      start.column = 1;
    }
  });
}

/** Puts the original characters back into what later messages quote. */
function restore(tree: Root, neutralised: readonly Neutralised[]): void {
  const originals = new Map(neutralised.map(({ stand, original }) => [stand, original]));
  const restoreIn = (object: object): void => {
    for (const [key, value] of Object.entries(object)) {
      if (typeof value !== 'string') continue;
      Object.assign(object, { [key]: value.replace(/[\ue000-\ue005]/g, (stand) => originals.get(stand) ?? stand) });
    }
  };
  eachNode(tree, (node) => {
    restoreIn(node);
    if ('attributes' in node) node.attributes.forEach(restoreIn);
  });
}
