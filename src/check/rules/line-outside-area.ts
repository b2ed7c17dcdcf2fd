import type { List, RootContent } from 'mdast';
import { correctedLines, offsetsOf, quote, restOfLine } from '../../report/diagnostics/source.ts';
import { asHeading } from '../../report/markdown/markdown-text.ts';
import { isBullets, plainText } from '../../report/markdown/nodes.ts';
import type { SiteAreas } from '../areas.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../rule.ts';
import { isTitle } from '../supposed-areas.ts';
import { titleIn } from '../title-in.ts';

/** Bullets above the first heading of an area. */
export const lineOutsideArea: ReportRule = {
  code: 'line-outside-area',
  check(seen, report) {
    const above: RootContent[] = [];
    for (const node of aboveAreas(seen)) {
      if (isBullets(node)) report(mistakeOf(node, above, seen.document.file.text, seen.areas));
      else above.push(node);
    }
  },
};

function aboveAreas({ document: { body, sections }, areas }: ReportSeen): RootContent[] {
  const first = sections.find((section) => !isTitle(section, sections, areas));
  return first ? body.slice(0, body.indexOf(first.node)) : body;
}

/** The texts above bullets that were meant as the headings of their areas. */
export function titlesOutside(seen: ReportSeen): ReadonlySet<RootContent> {
  const above: RootContent[] = [];
  const titles = new Set<RootContent>();
  for (const node of aboveAreas(seen)) {
    const title = isBullets(node) ? titleAbove(above, seen.areas) : undefined;
    if (title) titles.add(title);
    if (!isBullets(node)) above.push(node);
  }
  return titles;
}

function titleAbove(above: readonly RootContent[], areas: SiteAreas): RootContent | undefined {
  return above.findLast((node) => areas.find(titleIn(plainText([node]))) !== undefined);
}

/** If the title of an area is above the bullets, it was meant as their heading. Which of several it is, nobody knows. */
function mistakeOf(list: List, above: readonly RootContent[], source: string, areas: SiteAreas): MistakeHere {
  const title = titleAbove(above, areas);
  const { start } = offsetsOf(list);
  const firstLine = correctedLines(source, start, start, '');
  return {
    at: title ?? [start, start + restOfLine(source, start).length],
    found: quote(firstLine),
    expected: 'the heading of an area above the first bullet',
    fix: title ? asHeading(titleIn(plainText([title]))) : withHeading(firstLine, areas.names),
  };
}

function withHeading(line: string, [first = 'Title of an area', ...others]: readonly string[]): string {
  return others.length === 0
    ? `${asHeading(first)}\n\n${line}`
    : `Write the heading of their area above them, such as ${quote(asHeading(first))}.`;
}
