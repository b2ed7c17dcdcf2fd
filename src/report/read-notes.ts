/** All areas, topics, item notes and pages of a content folder. */
import type { core, ZodType } from 'zod';
import { filesOfType } from './content-path.ts';
import type { Area, Content, ContentOptions, Digested } from './content.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { digest } from './digest.ts';
import { readFrontmatter } from './fields/frontmatter.ts';
import type { ContentFile } from './file.ts';
import { plainTitle } from './headings/titles.ts';
import { createMatcher, type Matcher } from './markdown/matcher.ts';
import { compareAreas } from './order.ts';
import { readNote, type Note } from './read-note.ts';
import { areaSchema } from './schema/area.ts';
import { itemSchema } from './schema/item.ts';
import { pageSchema } from './schema/page.ts';
import type { SiteSettings } from './schema/site.ts';
import { topicSchema } from './schema/topic.ts';

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
