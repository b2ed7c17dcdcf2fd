/** All areas, topics, item notes and pages of a content folder. */
import type { core, ZodType } from 'zod';
import { filesOfType } from './content-path.ts';
import type { Area, Content, ContentOptions, Digested, Note } from './content.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { findHidden } from './diagnostics/hidden-characters.ts';
import { digest } from './digest.ts';
import { readFrontmatter, withoutBrokenFields } from './fields/frontmatter.ts';
import { yamlText, type Proposals } from './fields/yaml.ts';
import { findingsOf, type ContentFile } from './file.ts';
import { plainTitle, titleFromId } from './headings/titles.ts';
import { readBlocks } from './lines/blocks.ts';
import { eachNode } from './markdown/each-node.ts';
import { createMatcher, type Matcher } from './markdown/matcher.ts';
import { parseMarkdown } from './markdown/remark-tree.ts';
import { prepareTree } from './markdown/tree.ts';
import { reportForeignMarkup } from './mistakes/foreign-markup.ts';
import { reportMdx } from './mistakes/mdx.ts';
import { reportMisplacedItems } from './mistakes/misplaced-items.ts';
import { checkNode } from './mistakes/node-rules.ts';
import { compareAreas } from './order.ts';
import { areaSchema, itemSchema, pageSchema, topicSchema } from './schema/notes.ts';
import type { SiteSettings } from './schema/site.ts';
import type { Status } from './status.ts';

/**
 * Reads the fields of a file and parses its Markdown. `findings` adds to `diagnostics`; the fields are undefined if
 * they cannot be read.
 * @param proposals for fields that are missing, as YAML.
 */
export function readParts<S extends ZodType>(
  file: ContentFile,
  schema: S,
  proposals: Proposals,
  statuses?: readonly Status[],
) {
  const diagnostics: Diagnostic[] = [];
  const findings = findingsOf(file, diagnostics, statuses);
  const { tree, tags, excess } = parseMarkdown(withoutBrokenFields(file.text), findings.at);
  [...findHidden(file.text), ...(excess ? [excess] : [])].forEach((finding) => findings.add(finding));
  reportMdx(tree, tags, findings);
  eachNode(tree, (node) => checkNode(node, findings));
  const read = readFrontmatter(file, schema, proposals);
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
  const body = readBlocks(tree.children, match, top);
  return { note: fields && { ...fields, id, file: file.displayPath, body, ...used }, diagnostics };
}

/** What finds mentions, and the digest of everything that this depends on. */
export interface DigestedMatcher {
  match: Matcher;
  digest: string;
}

/** Finds the handles of the site, and every name of its topics. */
export function matcherOf(
  files: readonly ContentFile[],
  site: SiteSettings | undefined,
  drafts: boolean,
): DigestedMatcher {
  const handles = site?.links ?? [];
  // Every name is needed before any mention can be linked, in the topics' own definitions too.
  const topics = filesOfType('topic', files, drafts).flatMap(({ file, kind }) => {
    const { fields } = readFrontmatter(file, topicSchema);
    return fields ? [{ id: kind.id, names: [fields.term, ...fields.aliases] }] : [];
  });
  return { match: createMatcher(topics, handles), digest: digest(JSON.stringify([handles, topics])) };
}

/** Reads all notes whose fields can be read, and adds what is wrong with any to `diagnostics`. */
export function readNotes(
  files: readonly ContentFile[],
  matcher: DigestedMatcher,
  { drafts, reuse }: ContentOptions,
  diagnostics: Diagnostic[],
): Pick<Content, 'areas' | 'topics' | 'notes' | 'pages'> {
  const topics = readAll('topic', topicSchema);
  const areas = readAll('area', areaSchema, withPlainTitles).sort(compareAreas);
  const notes = readAll('item', itemSchema);
  const pages = readAll('page', pageSchema).sort(compareAreas);
  return { areas, topics, notes, pages };

  function readAll<S extends ZodType<object>>(
    type: 'area' | 'topic' | 'item' | 'page',
    schema: S,
    finish = (note: Note<core.output<S>>) => note,
  ): (Note<core.output<S>> & Digested)[] {
    return filesOfType(type, files, drafts).flatMap(({ file, kind }) => {
      const noteDigest = digest(`${matcher.digest}${type} ${file.displayPath}\n${file.text}`);
      const earlier = reuse?.(noteDigest) as (Note<core.output<S>> & Digested) | undefined;
      if (earlier) {
        diagnostics.push(...earlier.diagnostics);
        return [earlier];
      }
      const read = readNote(file, kind.id, schema, matcher.match, type === 'page' ? 2 : 3);
      diagnostics.push(...read.diagnostics);
      return read.note ? [{ ...finish(read.note), digest: noteDigest, diagnostics: read.diagnostics }] : [];
    });
  }
}

function withPlainTitles<A extends Pick<Area, 'title' | 'aliases'>>(area: A): A {
  return { ...area, title: plainTitle(area.title), aliases: area.aliases.map(plainTitle) };
}
