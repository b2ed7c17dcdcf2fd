/** What a content folder says: every page, feed and check is made from it. */
import type { RootContent } from 'mdast';
import type { Wording } from '../strings/translate.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { ContentFile, FileHead } from './file.ts';
import type { Cycle } from './order.ts';
import type { AreaFields, ItemFields, PageFields, TopicFields } from './schema/notes.ts';
import type { Report, UsedImage, UsedLink } from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import type { Status } from './status.ts';

/** What was read of one file. */
export interface Digested {
  /** Fingerprint of everything that it was made from. */
  digest: string;
  /** What is wrong with it, whatever other files say. */
  diagnostics: readonly Diagnostic[];
}

/** The fields of a file and its body. */
export type Note<Fields> = Fields &
  Digested & {
    /** The last part of its URL. */
    id: string;
    /** Path of the file as the author knows it. */
    file: string;
    /** Often empty. */
    body: RootContent[];
    images: UsedImage[];
    links: UsedLink[];
  };

/** An area; its body says what it covers. */
export type Area = Note<AreaFields>;
/** A topic; its body is the definition. */
export type Topic = Note<TopicFields>;
/** A note on one item; its `id` is the item's. */
export type ItemNote = Note<ItemFields>;
/** A page of the team's own. */
export type TeamPage = Note<PageFields>;
/** A report, with the digest of what it was read from. */
export type DigestedReport = Report & Digested;

/** Everything a content folder says. */
export interface Content {
  site: SiteSettings;
  /** The strings of the interface. */
  wording: Wording;
  /** Every status that a line can have, in the order in which pages list them. */
  statuses: readonly Status[];
  /** The cycles that have a report, oldest first. */
  cycles: Cycle[];
  areas: Area[];
  topics: Topic[];
  notes: ItemNote[];
  /** In the order of the menu. */
  pages: TeamPage[];
  /** In the order of the files' paths. */
  reports: DigestedReport[];
  /** New URLs by old ones, as `redirects.yaml` has them. */
  redirects: Record<string, string>;
  /** Every URL that was ever published, as `addresses.txt` lists them. */
  published: string[];
  /** Paths of all files below the content folder. */
  paths: ReadonlySet<string>;
  /** Paths of the files that the team publishes as they are, from the root of the site. */
  publicFiles: ReadonlySet<string>;
  /** Routes of the pages that the team adds in code, such as `/people/[name]/`. Only a build knows what is on them. */
  teamRoutes: readonly string[];
}

/** What was read of each file with Markdown. */
export function documentsOf(content: Content): (DigestedReport | Area | Topic | ItemNote | TeamPage)[] {
  return [...content.reports, ...content.areas, ...content.topics, ...content.notes, ...content.pages];
}

/** How a content folder is read. */
export interface ContentOptions {
  /** Whether files and folders whose name begins with `_` count. */
  drafts: boolean;
  /** The content folder as the author knows it, for messages. */
  root: string;
  /** Looks up what was read before, by its digest. */
  reuse?: (digest: string) => Digested | undefined;
}

/** The files of a content folder: the text of those that are content and of drawings (SVG), the paths of all. */
export interface ContentInput {
  files: readonly ContentFile[];
  paths: readonly string[];
  /** Paths of the files in `public/` beside it. */
  publicFiles?: readonly string[];
  /** Looks at the beginning of a file, which is undefined if it cannot be read. Without it, no file is looked at. */
  headOf?: ((path: string) => FileHead | undefined) | undefined;
  /** Routes of the pages that the team adds in code; see `Content`. */
  teamRoutes?: readonly string[];
}
