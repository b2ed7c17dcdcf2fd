import { toString } from 'mdast-util-to-string';
import type { core, ZodMiniType } from 'zod/mini';
import { filesOfType } from './content-path.ts';
import type { Content, ContentOptions, Note } from './content.ts';
import { readFrontmatter } from './fields/frontmatter.ts';
import type { ContentFile } from './file.ts';
import { createMatcher, type Matcher } from './markdown/matcher.ts';
import { readBlocks } from './markdown/mentions.ts';
import { compareAreas } from './order.ts';
import { parseMarkdown, readDocument, type ReadDocument } from './read-document.ts';
import { areaSchema, itemSchema, pageSchema, topicSchema } from './schema/notes.ts';
import type { SiteSettings } from './schema/site.ts';
import { slugify } from './slug.ts';

/** Makes the matcher for the handles of the site and the names of its topics. */
export function matcherOf(
  files: readonly ContentFile[],
  site: SiteSettings | undefined,
  { drafts, reuse }: Pick<ContentOptions, 'drafts' | 'reuse'>,
): { match: Matcher; madeFrom: string } {
  // All names are needed before any mention can be linked, even in the definitions of topics.
  const topics = filesOfType('topic', files, drafts).flatMap(({ file, kind }) => {
    const read = () => readFrontmatter(file.text, topicSchema).fields;
    const fields = reuse?.(`names of ${file.displayPath}`, [file.text], read) ?? read();
    return fields ? [{ id: kind.id, names: [fields.term, ...fields.aliases] }] : [];
  });
  return { match: createMatcher(topics, site?.links ?? []), madeFrom: JSON.stringify([site, topics]) };
}

/** What files of fields and text say, if their fields can be read, and all of these files as they were read. */
interface ReadNotes extends Pick<Content, 'areas' | 'topics' | 'notes' | 'pages'> {
  documents: ReadDocument[];
}

/** A file of fields and text as it was read. */
interface ReadNote<S extends ZodMiniType> {
  document: ReadDocument<core.output<S>>;
  /** Undefined if the fields cannot be read. */
  note: Note<S> | undefined;
}

/** Reads the files of areas, topics and items, and the pages of the team. */
export function readNotes(
  files: readonly ContentFile[],
  { match, madeFrom }: ReturnType<typeof matcherOf>,
  { drafts, reuse }: ContentOptions,
): ReadNotes {
  const documents: ReadDocument[] = [];
  return {
    topics: readAll('topic', topicSchema),
    areas: readAll('area', areaSchema, (area) => ({
      ...area,
      title: plainTitle(area.title),
      aliases: area.aliases.map(plainTitle),
      // The id of a team is made of its name, and an id is made of itself.
      ...(area.team !== undefined && { team: slugify(area.team) }),
    })).sort(compareAreas),
    notes: readAll('item', itemSchema),
    pages: readAll('page', pageSchema).sort(compareAreas),
    documents,
  };

  function readAll<S extends ZodMiniType<object>>(
    type: 'area' | 'topic' | 'item' | 'page',
    schema: S,
    finish = (fields: core.output<S>) => fields,
  ): Note<S>[] {
    return filesOfType(type, files, drafts).flatMap(({ file, kind: { id } }) => {
      const read = () => readNote(file, id);
      const { document, note } = reuse?.(file.displayPath, [madeFrom, file.text], read) ?? read();
      documents.push(document);
      return note ?? [];
    });

    function readNote(file: ContentFile, id: string): ReadNote<S> {
      const document = readDocument(file, schema);
      const { frontmatter, body, images, links } = document;
      if (!frontmatter.fields) return { document, note: undefined };
      const blocks = readBlocks(body, match, type === 'page' ? 2 : 3);
      const note = { ...finish(frontmatter.fields), id, file: file.displayPath, body: blocks, images, links };
      return { document, note };
    }
  }
}

/** The words of a title without its markup, as a heading shows them. */
export function plainTitle(title: string): string {
  return toString(parseMarkdown(`## ${title.replace(/\s+/g, ' ')}`)).trim() || title;
}
