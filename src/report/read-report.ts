import type { Heading, Nodes, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import type { AreaTitles } from './area-titles.ts';
import { renderBlocks } from './blocks.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findingsOf, type ContentFile, type Findings } from './file.ts';
import { readFrontmatter } from './frontmatter.ts';
import type { LinkContext } from './inline.ts';
import { readLines, type LineContext } from './lines.ts';
import { parseMarkdown } from './markdown.ts';
import { reportMisplacedItems } from './misplaced-items.ts';
import { reportFieldsSchema, type Report, type ReportKind, type Section } from './schema/report.ts';
import { slugify } from './slug.ts';
import { correctedLines, quote, toPosition } from './source.ts';
import { prepareTree } from './tree.ts';

/** What a report is read against. */
export interface ReportContext {
  areas: AreaTitles;
  links: LinkContext;
}

/**
 * Reads one report: from the text of its file to a typed value.
 * @param file at `cycles/<cycle>/<kind>.mdx`.
 * @param cycle id of its cycle.
 * @param kind plan or status.
 * @param context areas and links of the site.
 * @returns the report, undefined where its frontmatter cannot be read, and every diagnostic of the file. A report with
 *   errors is only good for finding more of them. Throws nothing.
 */
export function readReport(
  file: ContentFile,
  cycle: string,
  kind: ReportKind,
  context: ReportContext,
): { report: Report | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const findings = findingsOf(file, diagnostics);
  const { tree, findings: mdxFindings } = parseMarkdown(file.text);
  mdxFindings.forEach((finding) => findings.add(finding));
  const { fields, diagnostics: ofFields } = readFrontmatter(file, tree, reportFieldsSchema);
  diagnostics.push(...ofFields);

  const images = prepareTree(tree, file, context.links.base, findings);
  const lineContext: LineContext = { kind, links: context.links, findings, seen: new Map(), placed: new Set() };
  const { intro, sections } = readSections(tree.children, context, lineContext);
  reportMisplacedItems(tree, lineContext.placed, findings);
  const report = fields && { ...fields, file: file.file, cycle, kind, intro, sections, images };
  return { report, diagnostics };
}

function readSections(
  nodes: readonly RootContent[],
  context: ReportContext,
  lineContext: LineContext,
): { intro: string; sections: Section[] } {
  const { findings } = lineContext;
  const sections: Section[] = [];
  const intro: RootContent[] = [];
  let pending = intro;
  const flush = () => {
    const section = sections.at(-1);
    if (!section || pending.length === 0) return;
    section.blocks.push({ type: 'html', html: renderBlocks(pending, context.links, findings) });
    pending = [];
  };
  for (const node of nodes) {
    const section = sections.at(-1);
    if (node.type === 'heading' && node.depth <= 2) {
      flush();
      sections.push(startSection(node, context, findings));
      pending = [];
    } else if (node.type === 'list' && !node.ordered && section) {
      flush();
      section.blocks.push({ type: 'lines', lines: readLines(node, { id: section.area, open: true }, lineContext) });
    } else if (node.type === 'list' && !node.ordered) {
      reportOutside(node, context, findings);
    } else {
      pending.push(node);
    }
  }
  flush();
  return { intro: renderBlocks(intro, context.links, findings), sections };
}

function startSection(heading: Heading, { areas }: ReportContext, findings: Findings): Section {
  const title = toString(heading).replace(/\s+/g, ' ').trim();
  const position = heading.position ? toPosition(heading.position) : { line: 1, column: 1 };
  const start = heading.position?.start.offset ?? 0;
  const end = heading.position?.end.offset ?? start;
  const area = areas.find(title);
  if (heading.depth === 1) {
    findings.add({
      code: 'heading-level',
      position,
      found: quote(findings.source.slice(start, end)),
      expected: 'headings of level 2, which name areas; the title of the report is in its frontmatter',
      fix: area === undefined ? `title: ${title}` : `## ${title}`,
    });
  } else if (area === undefined) {
    const meant = areas.nearest(title);
    findings.add({
      code: 'unknown-area',
      position,
      found: quote(title),
      expected: `the title or an alias of an area; the nearest is ${quote(meant ?? '')}`,
      fix: correctedLines(findings.source, start, end, `## ${meant ?? 'Title of an area'}`),
    });
  }
  // What the author most probably meant, so that one wrong heading does not make every line below it look wrong too.
  const guess = area ?? areas.find(areas.nearest(title) ?? '');
  return { area: guess ?? (slugify(title) || 'area'), heading: title, blocks: [], position };
}

function reportOutside(node: Nodes, { areas }: ReportContext, findings: Findings): void {
  const start = node.position?.start.offset ?? 0;
  const firstLine = correctedLines(findings.source, start, start, '').split('\n')[0] ?? '';
  findings.add({
    code: 'line-outside-area',
    position: node.position ? toPosition(node.position) : { line: 1, column: 1 },
    found: quote(firstLine),
    expected: 'the heading of an area above the first bullet',
    fix: `## ${areas.titles[0] ?? 'Title of an area'}\n\n${firstLine}`,
  });
}
