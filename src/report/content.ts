/** What a content folder says. Every page, feed and check is made from it. */
import type { RootContent } from 'mdast';
import type { core, ZodMiniType } from 'zod/mini';
import type { Languages, Wording } from '../strings/translate.ts';
import type { ContentFile, FileHead } from './file.ts';
import type { Cycle } from './order.ts';
import type { Reuse } from './reuse.ts';
import type { areaSchema, itemSchema, pageSchema, topicSchema } from './schema/notes.ts';
import type { Report, UsedImage, UsedLink } from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import type { Status } from './status.ts';

export type Note<Schema extends ZodMiniType> = core.output<Schema> & {
  id: string;
  file: string;
  body: RootContent[];
  images: UsedImage[];
  links: UsedLink[];
};

export type Area = Note<typeof areaSchema>;
export type Topic = Note<typeof topicSchema>;
export type ItemNote = Note<typeof itemSchema>;
export type TeamPage = Note<typeof pageSchema>;

export interface Content {
  site: SiteSettings;
  wording: Wording;
  statuses: readonly Status[];
  /** The cycles that have a report, oldest first. */
  cycles: Cycle[];
  areas: Area[];
  topics: Topic[];
  notes: ItemNote[];
  pages: TeamPage[];
  /** In the order of their paths. */
  reports: Report[];
  /** New URLs by old ones. */
  redirects: Record<string, string>;
  /** Every URL that was ever published (`addresses.txt`). */
  published: string[];
  paths: ReadonlySet<string>;
  /** Files that the team publishes unchanged, as paths from the root of the site. */
  publicFiles: ReadonlySet<string>;
  /** Pages that the team adds in code, such as `/people/[name]/`. Only a build knows what is on them. */
  teamRoutes: readonly string[];
}

/** The content as far as it could be read. */
export type ContentPart = Omit<Content, 'site'> & {
  /** Undefined if `site.yaml` could not be read. Then nobody knows the order of the cycles, and `cycles` is empty. */
  site: SiteSettings | undefined;
};

export function hasSite(part: ContentPart): part is Content {
  return part.site !== undefined;
}

/** Everything that was read from Markdown. */
export function documentsOf(content: ContentPart): (Report | Area | Topic | ItemNote | TeamPage)[] {
  return [...content.reports, ...content.areas, ...content.topics, ...content.notes, ...content.pages];
}

export interface ContentOptions {
  /** Whether files and folders whose names begin with `_` count. */
  drafts: boolean;
  root: string;
  /** The strings of Almanac: `allStrings`, or `messages` where no page is made. */
  strings: Languages;
  reuse?: Reuse;
}

/** The files of a content folder: the texts of content and of SVG drawings, and the paths of all files. */
export interface ContentInput {
  files: readonly ContentFile[];
  paths: readonly string[];
  /** Paths of the files in `public/` beside it. */
  publicFiles?: readonly string[];
  /** The team's style sheet beside it. */
  theme?: ContentFile | undefined;
  /** Reads the beginning of a file, if it can. Without this function, beginnings are not checked. */
  headOf?: ((path: string) => FileHead | undefined) | undefined;
  teamRoutes?: readonly string[];
}
