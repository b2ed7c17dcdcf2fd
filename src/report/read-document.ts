import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter as fields } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { core, ZodMiniType } from 'zod/mini';
import type { Finding } from './diagnostics/diagnostic.ts';
import { placesIn } from './diagnostics/source.ts';
import { readFrontmatter, withoutOpenFields, type Frontmatter } from './fields/frontmatter.ts';
import type { ContentFile } from './file.ts';
import { findDeepNode, findExcess } from './limits.ts';
import { comments } from './markdown/comments.ts';
import { prepareBody, type Body } from './markdown/prepare-body.ts';
import { mdxBlocks, readTags, type LoneTag } from './markdown/tags.ts';

/** A file of fields and Markdown as it was read. */
export interface ReadDocument<Fields = unknown> extends Body {
  file: ContentFile;
  frontmatter: Frontmatter<Fields>;
  /** As it was parsed; empty if the Markdown cannot be read. */
  tree: Root;
  /** Tags that are no part of an element. */
  tags: LoneTag[];
  /** Why the Markdown cannot be read: it is too long or too deep. */
  excess: Finding | undefined;
}

// Only double tildes strike out, because single ones are common in prose ("~50 nodes").
const syntax = [fields(), gfm({ singleTilde: false }), mdxBlocks, comments];
const nodes = [frontmatterFromMarkdown(), gfmFromMarkdown()];

/** Parses the Markdown of a file, with its fields, as a tree. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: syntax, mdastExtensions: nodes });
}

/** Reads the fields of a file and its Markdown. */
export function readDocument<S extends ZodMiniType>(file: ContentFile, schema: S): ReadDocument<core.output<S>> {
  const parsed = parse(withoutOpenFields(file.text));
  const frontmatter = readFrontmatter(file.text, schema);
  return { file, frontmatter, ...parsed, ...prepareBody(parsed.tree, file) };
}

function parse(text: string): Pick<ReadDocument, 'tree' | 'tags' | 'excess'> {
  const excess = findExcess(text);
  if (excess) return { ...nothing(), excess };
  const tree = parseMarkdown(text);
  const tags = readTags(tree, placesIn(text).at);
  const tooDeep = findDeepNode(tree, text);
  return tooDeep ? { ...nothing(), excess: tooDeep } : { tree, tags, excess: undefined };
}

function nothing(): Pick<ReadDocument, 'tree' | 'tags'> {
  return { tree: { type: 'root', children: [] }, tags: [] };
}
