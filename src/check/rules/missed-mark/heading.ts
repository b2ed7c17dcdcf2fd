import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { asHeading } from '../../../report/markdown/markdown-text.ts';
import { plainText } from '../../../report/markdown/nodes.ts';
import { namesOther, paragraphsIn } from '../../rows.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { titlesOutside } from '../line-outside-area.ts';
import { statusOfTitle } from '../../../report/set-apart.ts';
import { titleIn } from '../../title-in.ts';

/** The title of another area, as text or as a heading of a deeper level. */
export const missedHeading: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { text: source } = seen.document.file;
    // An error says the same of the title above bullets that are in no area.
    const titles = titlesOutside(seen);
    const paragraphs = paragraphsIn(seen).filter(({ paragraph }) => !titles.has(paragraph));
    for (const { text, at, meant } of paragraphs.flatMap(({ rows }) => rows))
      if (meant.as === 'heading') report(mistakeOf(at, at + text.length, meant.title, 'is not a heading', source));
    for (const { start, end, title } of deeperTitles(seen))
      report(mistakeOf(start, end, title, 'does not begin an area', source));
  },
};

function deeperTitles({ document, areas, words }: ReportSeen): { start: number; end: number; title: string }[] {
  let area: string | undefined;
  let isStatus = false;
  return document.body.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const title = titleIn(plainText([node]));
    if (node.depth > 2) return !isStatus && namesOther(title, area, areas) ? { ...offsetsOf(node), title } : [];
    area = areas.find(title);
    // What is below such a heading is one mistake.
    isStatus = area === undefined && statusOfTitle(title, words) !== undefined;
    return [];
  });
}

function mistakeOf(start: number, end: number, title: string, problem: string, source: string): MistakeHere {
  const written = source.slice(start, end);
  const [indent = ''] = /^\s*/.exec(written) ?? [];
  const [before = ''] = /[^\S\r\n]*$/.exec(source.slice(Math.max(0, start - 100), start)) ?? [];
  return {
    at: [start + indent.length, end],
    found: `${quote(written)}, which ${problem}`,
    expected: 'two hashes, a space and the title, to begin an area',
    instead: asHeading(title),
    // Indented, the heading would be part of the bullet above.
    over: [start - before.length, end],
  };
}
