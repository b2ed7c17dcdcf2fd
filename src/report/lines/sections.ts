import type { Heading, List, RootContent } from 'mdast';
import type { AreaTitles } from '../area-titles.ts';
import { positionOf } from '../diagnostics/source.ts';
import { readBlocks } from '../markdown/mentions.ts';
import { isBullets, plainText } from '../markdown/nodes.ts';
import type { Report, Section } from '../schema/report.ts';
import { readLines, type FoundLines, type LineContext } from './lines.ts';

/** What is below a heading of a report. */
export interface ReadSection extends Omit<Section, 'area'> {
  /** Undefined if the heading names no area. The ids of its lines begin with a slash then. */
  area: string | undefined;
  /** Whether the area asks something: whatever stands below its heading is the answer. */
  isAnswer: boolean;
  node: Heading;
}

/** A report as it was read, and the nodes that it was read from. */
export interface ReadSections extends FoundLines {
  intro: Report['intro'];
  sections: ReadSection[];
  /** Bullets above the first heading, which are no lines. */
  outside: List[];
}

/** The areas whose question each team answers in its own part, and the team whose part is read. */
export interface Asked {
  team: string | undefined;
  questions: ReadonlySet<string>;
}

/** Divides a report into sections, one for each heading of level 1 or 2, and reads their lines. */
export function readSections(
  body: readonly RootContent[],
  areas: AreaTitles,
  context: LineContext,
  asked?: Asked,
): ReadSections {
  const found: FoundLines = { lines: [], lists: [], wordless: [] };
  const sections: ReadSection[] = [];
  const above: RootContent[] = [];
  const outside: List[] = [];
  for (const node of body) {
    const section = sections.at(-1);
    const last = section?.blocks.at(-1);
    if (node.type === 'heading' && node.depth <= 2) sections.push(sectionOf(node, areas, asked));
    else if (!section && isBullets(node)) outside.push(node);
    else if (!section) above.push(node);
    else if (isBullets(node)) {
      const lines = readLines(node, { id: section.area ?? '', team: section.answerOf, open: true }, context, found);
      section.blocks.push({ type: 'lines', lines });
    } else if (last?.type === 'prose') last.body.push(...readBlocks([node], context.match));
    else section.blocks.push({ type: 'prose', body: readBlocks([node], context.match) });
  }
  return { intro: readBlocks(above, context.match), sections, outside, ...found };
}

function sectionOf(node: Heading, areas: AreaTitles, asked: Asked | undefined): ReadSection {
  const heading = plainText([node]);
  const area = areas.find(heading);
  const isAnswer = area !== undefined && asked !== undefined && asked.questions.has(area);
  const answerOf = isAnswer ? asked.team : undefined;
  const place = { heading, position: positionOf(node), node };
  return { area, isAnswer, ...(answerOf !== undefined && { answerOf }), blocks: [], ...place };
}
