import type { PhrasingContent, RootContent } from 'mdast';
import * as z from 'zod/mini';
import type { Position } from '../diagnostics/diagnostic.ts';
import type { Status } from '../status.ts';
import type { ItemTag } from './item-tag.ts';
import { givenFigures } from './figures.ts';
import { field, filledText, languageTag, webUrl } from './texts.ts';

/** Frontmatter of `cycles/<cycle>/status.mdx` and `plan.mdx`; cycle and kind come from the path. */
export const reportFieldsSchema = z.strictObject({
  title: field(filledText, 'Title of the report.', 'Kitchen K1 status'),
  authors: field(
    z._default(z.array(filledText), []),
    'The people or the team who presented the report.',
    '[The kitchen]',
  ),
  date: field(
    z.optional(z.iso.date()),
    'The date of the presentation. Leave it out if you do not know it.',
    '2031-04-02',
  ),
  meeting: field(z.optional(filledText), 'The meeting at which it was presented.', 'Spring meeting'),
  number: field(z.optional(filledText), 'Number of the report in a series of documents.', 'KTN-012'),
  doi: field(
    z.optional(
      z.string().check(z.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.5281/zenodo.1234, without https://doi.org/')),
    ),
    'DOI under which the report is archived.',
    '10.5281/zenodo.1234',
  ),
  figures: givenFigures,
  language: field(z.optional(languageTag), 'Language of the report, if it is not that of the site.', 'de'),
  source: field(
    z.optional(
      z.strictObject({
        title: field(filledText, 'Title of the original.', 'Kitchen K1 slides'),
        file: field(z.optional(filledText), 'Path of the original inside the content folder.', 'sources/k1.md'),
        url: field(
          z.optional(webUrl),
          'URL of the original, if it is published elsewhere.',
          'https://example.org/k1-slides',
        ),
        note: field(
          z.optional(filledText),
          'What readers should know about the transcription.',
          'The colours of the slides were lost.',
        ),
      }),
    ),
    'The original that this report was transcribed from.',
    '{ title: Kitchen K1 slides }',
  ),
});

/** Frontmatter of `cycles/<cycle>/status/<team>.mdx`: the title may be left out. */
export const partFieldsSchema = z.extend(reportFieldsSchema, { title: z.optional(reportFieldsSchema.shape.title) });

export interface Line {
  /** Area, slug, and slugs of sub-lines, joined by slashes. */
  id: string;
  /** Made of its words, even if an id replaces it. */
  slug: string;
  /** Its words as Markdown nodes (mdast), with handles and topics linked. Paths begin at the root of the site. */
  words: PhrasingContent[];
  text: string;
  /** Language of its words as a BCP 47 tag, if pages have to mark it. */
  language?: string | undefined;
  /** Its words as the author wrote them, in Markdown on one line. */
  written: string;
  /** Further blocks of the bullet; often empty. */
  body: RootContent[];
  status: Status;
  /** Whether it is still to be done. An unmarked sub-line of a completed or dropped line is not. */
  open: boolean;
  topics: string[];
  tag: ItemTag;
  /** Where it is in its file, if that was just read: Astro stores no places, as only messages need them. */
  position?: Position;
  lines: Line[];
}

/** A list of lines, or the other blocks between two lists. */
export type Block = { type: 'lines'; lines: Line[] } | { type: 'prose'; body: RootContent[] };

export interface Section {
  area: string;
  /** Id of the team whose answer it is, if the area asks a question of several. Ids of its lines begin with it. */
  answerOf?: string | undefined;
  heading: string;
  blocks: Block[];
  /** That of its heading, if the file was just read. */
  position?: Position;
}

/** `plan` looks ahead, `status` looks back. */
export type ReportKind = 'plan' | 'status';

/** What one file says about one cycle: a report, or what one team contributes to it. */
export interface Report extends z.infer<typeof reportFieldsSchema> {
  file: string;
  /** Id of the team whose part of the report it is; undefined if the report is one file. */
  team?: string | undefined;
  /** Id of the cycle, which is the name of its folder. */
  cycle: string;
  kind: ReportKind;
  /** Everything before the first area. */
  intro: RootContent[];
  sections: Section[];
  images: UsedImage[];
  links: UsedLink[];
}

export interface UsedImage {
  /** Path in the content folder. */
  path: string;
  position: Position;
}

export interface UsedLink {
  /** Full URL, or path from the root of the site. */
  to: string;
  position: Position;
}
