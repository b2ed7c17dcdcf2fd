/** Areas, topics, item notes and pages: files with fields and a body of Markdown. */
import type { RootContent } from 'mdast';
import type { core, ZodType } from 'zod';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { findHidden } from './diagnostics/hidden-characters.ts';
import { readFrontmatter, withoutBrokenFields } from './fields/frontmatter.ts';
import { yamlText } from './fields/yaml.ts';
import { findingsOf, type ContentFile } from './file.ts';
import { titleFromId } from './headings/titles.ts';
import { readBlocks } from './lines/blocks.ts';
import type { Matcher } from './markdown/matcher.ts';
import { eachNode } from './markdown/each-node.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import { reportMisplacedItems } from './mistakes/misplaced-items.ts';
import { prepareTree } from './markdown/tree.ts';
import { checkNode } from './mistakes/node-rules.ts';
import { reportForeignMarkup } from './mistakes/foreign-markup.ts';
import { reportMdx } from './mistakes/mdx.ts';
import { proposing } from './schema/texts.ts';
import type { UsedImage, UsedLink } from './schema/references.ts';
import type { Status } from './status.ts';

/** The fields of a file and its body. */
export type Note<Fields> = Fields & {
  /** The last part of its URL. */
  id: string;
  /** Path of the file as the author knows it. */
  file: string;
  /** Often empty. */
  body: RootContent[];
  images: UsedImage[];
  links: UsedLink[];
};

/**
 * Reads the fields of a file and parses its Markdown. `findings` adds to `diagnostics`; the fields are undefined if
 * they cannot be read.
 * @param proposals for fields that are missing, as YAML.
 */
export function readParts<S extends ZodType>(
  file: ContentFile,
  schema: S,
  proposals: Record<string, string>,
  statuses?: readonly Status[],
) {
  const diagnostics: Diagnostic[] = [];
  const findings = findingsOf(file, diagnostics, statuses);
  const { tree, excess } = parseMarkdown(withoutBrokenFields(file.text), findings.at);
  [...findHidden(file.text), ...(excess ? [excess] : [])].forEach((finding) => findings.add(finding));
  reportMdx(tree, findings);
  eachNode(tree, (node) => checkNode(node, findings));
  let read = readFrontmatter(file, schema);
  if (!read.fields) {
    // Making a schema takes longer than reading with it, and few files need their own.
    const own = Object.entries(proposals).reduce((own, [field, value]) => proposing(own, field, value), schema);
    read = readFrontmatter(file, own);
  }
  diagnostics.push(...read.diagnostics);
  reportForeignMarkup(tree, findings);
  return { fields: read.fields, tree, findings, diagnostics };
}

/**
 * Reads an area, a topic, an item note or a page. The note is undefined if its fields cannot be read.
 * @param top level of its largest heading.
 */
export function readNote<S extends ZodType<object>>(
  file: ContentFile,
  id: string,
  schema: S,
  match: Matcher,
  top: 2 | 3,
): { note: Note<core.output<S>> | undefined; diagnostics: Diagnostic[] } {
  const title = yamlText(titleFromId(id));
  const { fields, tree, findings, diagnostics } = readParts(file, schema, { title, term: title });
  const used = prepareTree(tree, file, findings);
  reportMisplacedItems(tree, undefined, findings);
  const body = readBlocks(tree.children, match, findings, top);
  return { note: fields && { ...fields, id, file: file.displayPath, body, ...used }, diagnostics };
}
