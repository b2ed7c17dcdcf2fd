import { toString } from 'mdast-util-to-string';
import type { core, ZodType } from 'zod';
import { filesOfType } from './content-path.ts';
import type { Content, ContentOptions, Note } from './content.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { readFrontmatter } from './fields/frontmatter.ts';
import { yamlText } from './fields/yaml.ts';
import type { ContentFile } from './file.ts';
import { createMatcher, type Matcher } from './markdown/matcher.ts';
import { readBlocks } from './markdown/mentions.ts';
import { reportMisplacedItems } from './mistakes/misplaced-items.ts';
import { compareAreas } from './order.ts';
import { documentParser, readDocument, type ReadDocument } from './read-document.ts';
import { areaSchema, itemSchema, pageSchema, topicSchema } from './schema/notes.ts';
import type { SiteSettings } from './schema/site.ts';

/** Makes the matcher for the handles of the site and the names of its topics. */
export function matcherOf(
  files: readonly ContentFile[],
  site: SiteSettings | undefined,
  drafts: boolean,
): { match: Matcher; madeFrom: string } {
  // All names are needed before any mention can be linked, even in the definitions of topics.
  const topics = filesOfType('topic', files, drafts).flatMap(({ file, kind }) => {
    const { fields } = readFrontmatter(file, topicSchema);
    return fields ? [{ id: kind.id, names: [fields.term, ...fields.aliases] }] : [];
  });
  return { match: createMatcher(topics, site?.links ?? []), madeFrom: JSON.stringify([site, topics]) };
}

/** Reads all notes whose fields can be read, and adds the mistakes in any note to `diagnostics`, and each to `documents`. */
export function readNotes(
  files: readonly ContentFile[],
  { match, madeFrom }: ReturnType<typeof matcherOf>,
  { drafts, reuse }: ContentOptions,
  diagnostics: Diagnostic[],
  documents: ReadDocument[],
): Pick<Content, 'areas' | 'topics' | 'notes' | 'pages'> {
  return {
    topics: readAll('topic', topicSchema),
    areas: readAll('area', areaSchema, (area) => ({
      ...area,
      title: plainTitle(area.title),
      aliases: area.aliases.map(plainTitle),
    })).sort(compareAreas),
    notes: readAll('item', itemSchema),
    pages: readAll('page', pageSchema).sort(compareAreas),
  };

  function readAll<S extends ZodType<object>>(
    type: 'area' | 'topic' | 'item' | 'page',
    schema: S,
    finish = (fields: core.output<S>) => fields,
  ): Note<S>[] {
    return filesOfType(type, files, drafts).flatMap(({ file, kind: { id } }) => {
      const read = () => readNote(file, id);
      const { note, document } = reuse?.([madeFrom, file.displayPath, file.text].join('\n'), read) ?? read();
      documents.push(document);
      diagnostics.push(...note.diagnostics);
      return 'id' in note ? [note] : [];
    });

    function readNote(
      file: ContentFile,
      id: string,
    ): { note: Note<S> | { diagnostics: Diagnostic[] }; document: ReadDocument } {
      const title = yamlText(titleFromId(id));
      const { fields, document, used, findings, diagnostics } = readDocument(file, schema, { title, term: title });
      reportMisplacedItems(document.tree, findings);
      const body = readBlocks(document.tree.children, match, type === 'page' ? 2 : 3);
      const note = fields && { ...finish(fields), id, file: file.displayPath, body, ...used, diagnostics };
      return { note: note ?? { diagnostics }, document };
    }
  }
}

/** `small-ovens` becomes `Small ovens`. */
function titleFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words of a title without its markup, as a heading shows them. */
export function plainTitle(title: string): string {
  return toString(documentParser.parse(`## ${title.replace(/\s+/g, ' ')}`)).trim() || title;
}
