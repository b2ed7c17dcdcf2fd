import type { List, RootContent } from 'mdast';
import type { AreaTitles } from './area-titles.ts';
import { filesOfType } from './content-path.ts';
import type { ContentInput, ContentOptions } from './content.ts';
import { correctedLines, offsetsOf, quote } from './diagnostics/source.ts';
import { yamlText } from './fields/yaml.ts';
import type { ContentFile } from './file.ts';
import { asHeading, beginSection, namedAreas } from './lines/headings.ts';
import { readLines, type ReportContext } from './lines/lines.ts';
import { reportInPlan } from './lines/marker.ts';
import { titleIn } from './lookalikes/rows.ts';
import { reportLookalikes } from './lookalikes/lookalikes.ts';
import type { Matcher } from './markdown/matcher.ts';
import { readBlocks } from './markdown/mentions.ts';
import { isBullets, plainText } from './markdown/nodes.ts';
import { reportMisplacedItems } from './mistakes/misplaced-items.ts';
import { cyclesOf, labelOf } from './order.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import { topLines, withSubLines } from './report-lines.ts';
import { reportFieldsSchema, type Report, type ReportKind, type Section } from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import type { Status } from './status.ts';

interface SiteContext {
  areas: AreaTitles;
  match: Matcher;
  /** Undefined if the settings cannot be read. */
  site?: SiteSettings | undefined;
  statuses?: readonly Status[];
  /** Language of the content, if pages have to mark it. */
  language?: string | undefined;
}

/** A report, and what it was read from. */
export interface ReportAndDocument {
  report: Report;
  document: ReadDocument;
}

/** Reads one report, and never throws. With errors, it is only good for finding more; its title may be empty. */
export function readReport(
  file: ContentFile,
  cycle: string,
  kind: ReportKind,
  { site, areas, match, statuses, language }: SiteContext,
): ReportAndDocument {
  const title = yamlText(proposedTitle(site, cycle, kind));
  const { fields, document, used, findings, diagnostics } = readDocument(file, reportFieldsSchema, { title }, statuses);
  const { tree } = document;
  const own = fields?.language === site?.language ? undefined : fields?.language;
  const context: ReportContext = {
    kind,
    areas,
    match,
    findings,
    language: own ?? language,
    named: namedAreas(tree.children, areas),
    marked: [],
  };
  reportLookalikes(tree.children, context);
  const body = readSections(tree.children, context);
  reportInPlan(context.marked, withSubLines(topLines(body.sections)).length, findings);
  reportMisplacedItems(tree, findings, true);
  const report: Report = {
    ...(fields ?? { title: '', authors: [] }),
    language: context.language,
    file: file.displayPath,
    cycle,
    kind,
    ...body,
    ...used,
    diagnostics,
  };
  return { report, document };
}

function readSections(nodes: readonly RootContent[], context: ReportContext): Pick<Report, 'intro' | 'sections'> {
  const intro: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    const section = sections.at(-1);
    const last = section?.blocks.at(-1);
    if (node.type === 'heading' && node.depth <= 2) {
      const next = beginSection(node, section === undefined, context);
      if (next) sections.push(next);
    } else if (isBullets(node)) {
      if (section)
        section.blocks.push({ type: 'lines', lines: readLines(node, { id: section.area, open: true }, context) });
      else reportOutside(node, intro, context);
    } else if (!section) intro.push(node);
    else if (last?.type === 'prose') last.body.push(...readBlocks([node], context.match));
    else section.blocks.push({ type: 'prose', body: readBlocks([node], context.match) });
  }
  return { intro: readBlocks(intro, context.match), sections };
}

/** Reports bullets above the first heading. If the title of an area is above them, it was meant as their heading. */
function reportOutside(list: List, above: readonly RootContent[], { areas, findings }: ReportContext): void {
  const title = above.findLast((node) => areas.find(titleIn(plainText([node]))) !== undefined);
  const { start } = offsetsOf(list);
  const firstLine = correctedLines(findings.source, start, start, '');
  const heading = `${asHeading(areas.names[0] ?? 'Title of an area')}\n\n${firstLine}`;
  findings.report({
    code: 'line-outside-area',
    at: title ?? [start, start],
    found: quote(firstLine),
    expected: 'the heading of an area above the first bullet',
    fix: title ? asHeading(titleIn(plainText([title]))) : heading,
  });
  // Below that heading, its tags are in the right place.
  list.children = [];
}

function proposedTitle(site: SiteSettings | undefined, cycle: string, kind: ReportKind): string {
  const label = site && cyclesOf(site).find(({ id }) => id === cycle)?.label;
  return [...(site ? [site.team] : []), label ?? labelOf(cycle), kind].join(' ');
}

/** Reads all reports; `madeFrom` is everything that the context depends on. */
export function readReports(
  { files }: ContentInput,
  context: SiteContext,
  madeFrom: string,
  { drafts, reuse }: ContentOptions,
): ReportAndDocument[] {
  return filesOfType('report', files, drafts).map(({ file, kind: { cycle, reportKind } }) => {
    const read = () => readReport(file, cycle, reportKind, context);
    return reuse?.([madeFrom, file.displayPath, file.dates, file.text].join('\n'), read) ?? read();
  });
}
