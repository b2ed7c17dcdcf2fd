import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { core, ZodType } from 'zod';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { findHidden } from './diagnostics/hidden-characters.ts';
import { readFrontmatter, withoutBrokenFields } from './fields/frontmatter.ts';
import type { Proposals } from './fields/yaml.ts';
import { findingsOf, type ContentFile, type Findings } from './file.ts';
import { findDeepNode, findExcess } from './limits.ts';
import { eachNode } from './markdown/nodes.ts';
import { mdxBlocks, readTags } from './markdown/tags.ts';
import { prepareTree } from './markdown/tree.ts';
import { reportForeignMarkup } from './mistakes/foreign-markup.ts';
import { reportMdx } from './mistakes/mdx.ts';
import { checkNode } from './mistakes/node-rules.ts';
import type { UsedImage, UsedLink } from './schema/report.ts';
import type { Status } from './status.ts';

/** A file of fields and Markdown as it was read, for the rules of `src/check/`. It is not part of the content. */
export interface ReadDocument {
  file: ContentFile;
  /** Empty if the Markdown is too long or too deep to be read. */
  tree: Root;
}

interface DocumentParts<Fields> {
  fields: Fields | undefined;
  document: ReadDocument;
  used: { images: UsedImage[]; links: UsedLink[] };
  findings: Findings;
  diagnostics: Diagnostic[];
}

// Only double tildes strike out, because single ones are common in prose ("~50 nodes").
export const documentParser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(mdxBlocks)
  .freeze();

/** Reads the fields of a file and parses its Markdown, with proposals for fields that are missing. */
export function readDocument<S extends ZodType>(
  file: ContentFile,
  schema: S,
  proposals: Proposals,
  statuses?: readonly Status[],
): DocumentParts<core.output<S>> {
  const diagnostics: Diagnostic[] = [];
  const findings = findingsOf(file, diagnostics, statuses);
  findHidden(file.text).forEach(findings.add);
  const tree = parse(withoutBrokenFields(file.text), findings);
  const read = readFrontmatter(file, schema, proposals);
  diagnostics.push(...read.diagnostics);
  reportForeignMarkup(tree, findings);
  const used = prepareTree(tree, file, findings);
  return { fields: read.fields, document: { file, tree }, used, findings, diagnostics };
}

function parse(text: string, findings: Findings): Root {
  const empty: Root = { type: 'root', children: [] };
  const excess = findExcess(text);
  const tree = excess ? empty : documentParser.parse(text);
  const tags = readTags(tree, findings.at);
  const tooDeep = excess ?? findDeepNode(tree, text);
  if (tooDeep) {
    findings.add(tooDeep);
    return empty;
  }
  reportMdx(tree, tags, findings);
  eachNode(tree, (node) => checkNode(node, findings));
  return tree;
}
