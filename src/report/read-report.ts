import type { List, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { filesOfType, meantKinds } from './content-path.ts';
import type { Area, ContentInput, ContentOptions, DigestedReport } from './content.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { correctedLines, offsetsOf, quote } from './diagnostics/source.ts';
import { digest } from './digest.ts';
import { yamlText } from './fields/yaml.ts';
import type { ContentFile } from './file.ts';
import { createAreaTitles, type AreaTitles } from './headings/area-titles.ts';
import { asHeading, beginSection, namedAreas, type HeadingContext } from './headings/headings.ts';
import { proposedTitle } from './headings/titles.ts';
import { readBlocks } from './lines/blocks.ts';
import { readLines, type LineContext } from './lines/lines.ts';
import { joinMarkersOfPlan } from './lines/marker.ts';
import { titleIn } from './lookalikes/rows.ts';
import { reportLookalikes } from './lookalikes/lookalikes.ts';
import { eachNode } from './markdown/each-node.ts';
import type { Matcher } from './markdown/matcher.ts';
import { prepareTree } from './markdown/tree.ts';
import { reportMisplacedItems } from './mistakes/misplaced-items.ts';
import { readParts, type DigestedMatcher } from './read-notes.ts';
import {
  reportFieldsSchema,
  type Report,
  type ReportKind,
  type Section,
  topLines,
  withSubLines,
} from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import type { Status } from './status.ts';
import type { Wording } from '../strings/translate.ts';

/** What a report is read against. */
export interface ReportContext {
  areas: AreaTitles;
  match: Matcher;
  /** Those of the site; by default those that every site has. */
  statuses?: readonly Status[];
  /** The title to propose if the report has none. */
  title?: string;
  /** The language that pages have to say of the report, by the one that it names itself. */
  languageOf?: (own: string | undefined) => string | undefined;
}

/**
 * Reads one report, with every diagnostic of its file. A report with errors is only good for finding more of them; if
 * its frontmatter cannot be read, its title is empty. Throws nothing.
 */
export function readReport(
  file: ContentFile,
  cycle: string,
  kind: ReportKind,
  context: ReportContext,
): { report: Report; diagnostics: Diagnostic[] } {
  const title = context.title === undefined ? {} : { title: yamlText(context.title) };
  const { fields, tree, findings, diagnostics } = readParts(file, reportFieldsSchema, title, context.statuses);
  const used = prepareTree(tree, file, findings);
  reportLookalikes(tree.children, { kind, areas: context.areas, findings });
  const lineContext: LineContext = {
    kind,
    match: context.match,
    findings,
    readItems: new Set(),
    language: context.languageOf ? context.languageOf(fields?.language) : fields?.language,
  };
  const body = readSections(tree.children, context.areas, lineContext);
  if (kind === 'plan') joinMarkersOfPlan(diagnostics, withSubLines(topLines(body.sections)).length);
  reportMisplacedItems(tree, lineContext.readItems, findings);
  return {
    report: {
      ...(fields ?? { title: '', authors: [] }),
      language: lineContext.language,
      file: file.displayPath,
      cycle,
      kind,
      ...body,
      ...used,
    },
    diagnostics,
  };
}

function readSections(
  nodes: readonly RootContent[],
  areas: AreaTitles,
  context: LineContext,
): Pick<Report, 'intro' | 'sections'> {
  const { match, findings } = context;
  const headings: HeadingContext = { areas, findings, named: namedAreas(nodes, areas) };
  const sections: Section[] = [];
  const intro: RootContent[] = [];
  // Blocks are read together, up to the next list of lines or the next heading.
  let blocks = intro;
  const endBlocks = () => {
    const section = sections.at(-1);
    if (!section || blocks.length === 0) return;
    section.blocks.push({ type: 'prose', body: readBlocks(blocks, match) });
    blocks = [];
  };
  for (const node of nodes) {
    const section = sections.at(-1);
    if (node.type === 'heading' && node.depth <= 2) {
      const next = beginSection(node, section === undefined, headings);
      if (!next) continue;
      endBlocks();
      sections.push(next);
      blocks = [];
    } else if (node.type === 'list' && !node.ordered && section) {
      endBlocks();
      section.blocks.push({ type: 'lines', lines: readLines(node, { id: section.area, open: true }, context) });
    } else if (node.type === 'list' && !node.ordered) {
      reportOutside(node, intro, areas, context);
    } else {
      blocks.push(node);
    }
  }
  endBlocks();
  return { intro: readBlocks(intro, match), sections };
}

/** Reports bullets above the first heading. The title of an area above them was meant as their heading. */
function reportOutside(
  list: List,
  above: readonly RootContent[],
  areas: AreaTitles,
  { findings, readItems }: LineContext,
): void {
  const title = above.findLast((node) => areas.find(titleIn(toString(node))) !== undefined);
  const { start } = offsetsOf(list);
  const firstLine = correctedLines(findings.source, start, start, '');
  const heading = `${asHeading(areas.titles[0] ?? 'Title of an area')}\n\n${firstLine}`;
  findings.report({
    code: 'line-outside-area',
    at: title ?? [start, start],
    found: quote(firstLine),
    expected: 'the heading of an area above the first bullet',
    fix: title ? asHeading(titleIn(toString(title))) : heading,
  });
  // Below that heading, the tags are in the right place.
  eachNode(list, (node) => void readItems.add(node));
}

/** What reports are read against. */
export interface ReportsContext {
  site: SiteSettings | undefined;
  wording: Wording;
  statuses: readonly Status[];
  areas: readonly Area[];
  titles: AreaTitles;
  matcher: DigestedMatcher;
}

/** Reads all reports, each with its own diagnostics. */
export function readReports(
  { files }: ContentInput,
  { site, wording, statuses, areas, titles, matcher }: ReportsContext,
  { drafts, reuse }: ContentOptions,
): DigestedReport[] {
  const contextDigest = digest(
    matcher.digest +
      JSON.stringify([
        ...[statuses, site?.language, wording.content],
        areas.map(({ id, title, aliases }) => [id, title, aliases]),
      ]),
  );
  const languageOf = (own: string | undefined) => (own === site?.language ? undefined : own) ?? wording.content;
  return filesOfType('report', files, drafts).map(({ file, kind }) => {
    const title = proposedTitle(site, kind.cycle, kind.reportKind);
    const reportDigest = digest([contextDigest + title, file.displayPath, file.dates, file.text].join('\n'));
    const earlier = reuse?.(reportDigest) as DigestedReport | undefined;
    if (earlier) return earlier;
    const context = { areas: titles, match: matcher.match, statuses, title, languageOf };
    const { report, diagnostics } = readReport(file, kind.cycle, kind.reportKind, context);
    return { ...report, digest: reportDigest, diagnostics };
  });
}

/** The titles of areas, with what is known of areas that could not be read. */
export function areaTitles(areas: readonly Area[], paths: readonly string[]): AreaTitles {
  const kinds = meantKinds(paths).map(({ kind }) => kind);
  const untitled = kinds.flatMap((kind) =>
    kind.type === 'area' && !areas.some(({ id }) => id === kind.id) ? kind.id : [],
  );
  const mentioned = kinds.flatMap((kind) => (kind.type === 'item' ? (kind.id.split('/')[0] ?? []) : []));
  return createAreaTitles(areas, untitled, mentioned);
}
