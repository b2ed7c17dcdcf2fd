/** What a rule is. All of them are listed in `rules.ts` and `site-rules.ts`, and `check.ts` runs them. */
import type { Document } from 'yaml';
import type { Appearance, History, OrderedReport } from '../history/history.ts';
import type { Headers } from '../import/table/columns.ts';
import type { ContentInput, ContentPart, Content } from '../report/content.ts';
import {
  diagnostic,
  type Certainty,
  type Diagnostic,
  type DiagnosticCode,
  type Position,
} from '../report/diagnostics/diagnostic.ts';
import { placesIn, type Placed, type Stretch } from '../report/diagnostics/source.ts';
import type { Path } from '../report/fields/yaml.ts';
import type { ReadDocument } from '../report/read-document.ts';
import type { ContentFile } from '../report/file.ts';
import type { ReadReport } from '../report/read-report.ts';
import type { JsonSchema } from '../report/schema/json-schema.ts';
import type { StatusWords } from '../report/status-words.ts';
import type { Status } from '../report/status.ts';
import type { SiteLocation, Sources } from '../urls/read-url.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type { Missing, Site } from '../urls/site.ts';
import type { SiteAreas } from './areas.ts';
import { fieldFinder } from '../report/fields/field-place.ts';
import type { Issue } from './fields/issues.ts';
import type { Proposals } from './fields/proposed-fields.ts';
import type { Rewording } from './rewordings.ts';
import type { SupposedAreas } from './supposed-areas.ts';

/**
 * One way in which content can be wrong. A rule looks at what was read, changes nothing of it, and reports each mistake.
 * Its file, its test and its page of the guide have the name of its code.
 */
interface Rule<Seen, Report> {
  /** As `check` prints it. */
  code: DiagnosticCode;
  check(seen: Seen, report: Report): void;
}

/** A rule about the fields of one file, in YAML. */
export type FieldsRule = Rule<FieldsSeen, (mistake: MistakeHere) => void>;

/** A rule about one file of fields and Markdown. */
export type DocumentRule = Rule<DocumentSeen, (mistake: MistakeHere) => void>;

/** A rule about one report. */
export type ReportRule = Rule<ReportSeen, (mistake: MistakeHere) => void>;

/** A rule about the content and its files, even if `site.yaml` or a report could not be read. */
export type ContentRule = Rule<ContentSeen, ReportMistake>;

/** A rule about lines and what other reports say. */
export type HistoryRule = Rule<HistorySeen, ReportMistake>;

/** A rule about links, redirects and published URLs. */
export type UrlRule = Rule<UrlSeen, ReportMistake>;

/** A rule about published URLs, of content or of a finished build. */
export type LostUrlRule = Rule<LostUrls, ReportMistake>;

/** A question that only the team can answer. Content with errors is not asked. */
export type QuestionRule = Rule<QuestionSeen, ReportMistake>;

/** Reports a mistake in a file, which is named as in messages. */
export type ReportMistake = (file: string, mistake: Mistake) => void;

export interface Mistake {
  /** A place, or the path of a field in YAML; without it, the beginning of the file. */
  at?: Position | Path | undefined;
  found: string;
  expected: string;
  /** The corrected text, ready to paste; lines to choose from; or advice in one sentence. */
  fix: string;
  edit?: NonNullable<Diagnostic['edit']>;
  /** Needed only where the form of the fix does not say it: a sentence is advice, anything else likely. */
  certainty?: Certainty;
}

/** A mistake in a document, and its correction. */
export type MistakeHere = Omit<Mistake, 'at' | 'found' | 'fix' | 'edit'> & {
  at: Placed | Stretch;
  /** What is written there, unless something else is said. */
  found?: string;
} & Correction;

/** Advice, or the text to put in the place of a mistake, or in place of `over`. */
export type Correction = { fix: string } | { instead: string; over?: Stretch };

export interface FieldsSeen {
  file: ContentFile;
  yaml: string;
  document: Document.Parsed;
  /** The schema of these fields. */
  json: JsonSchema;
  /** What it does not take; none unless the YAML can be read. */
  issues: readonly Issue[];
  /** False if the file has no frontmatter, although it can. */
  hasFrontmatter: boolean;
  proposals: Proposals;
  /** The language of the site. */
  language: string;
  /** Whether a value, as YAML, would pass the schema at a path. */
  wouldPass(path: Path, yaml: string): boolean;
}

export interface DocumentSeen {
  document: ReadDocument;
  statuses: readonly Status[];
  /** What authors write for them. */
  words: StatusWords;
}

export interface ReportSeen extends DocumentSeen {
  document: ReadReport;
  areas: SiteAreas;
  /** What columns of tables are called. */
  headers: Headers;
}

/** The files of the content. */
export interface Files {
  /** The text of a file, by its name in messages; empty if there is none. */
  textOf(file: string): string;
  /** The name of a file in messages, by its path in the content folder. */
  nameOf(path: string): string;
}

export interface ContentSeen extends Files {
  /** As if wrong headings named the areas that they may mean. */
  content: ContentPart;
  documents: readonly ReadDocument[];
  areas: SiteAreas;
  supposed: SupposedAreas;
  input: ContentInput;
  /** Whether files and folders whose name begins with `_` count. */
  drafts: boolean;
  /** What is wrong in single files. */
  found: readonly Diagnostic[];
}

interface HistorySeen extends Files {
  content: Content;
  history: History;
}

/** A site and which published URLs it would lose. */
interface LostUrls extends Files {
  published: readonly string[];
  /** None if there are other errors, as these may be the cause. */
  lost: readonly string[];
  urls: Site;
}

export interface UrlSeen extends HistorySeen, LostUrls {
  urls: SiteUrls;
  location: SiteLocation;
  /** Whether what a URL lacks may be there once the errors found so far are fixed. */
  isDoubtful(url: string, missing: Missing): boolean;
}

export interface QuestionSeen extends HistorySeen {
  /** New lines that are probably about earlier work in other words. */
  rewordings: readonly Rewording[];
  /** The history as if they were. */
  supposed: History;
  /** Reports with so many new lines, after so many that they lack, that these are not compared. */
  uncompared: readonly OrderedReport[];
  /** Whether work may be missing in a report just because text in it, or in the one before, was misread. */
  isDoubtful(report: OrderedReport): boolean;
  /** Whether the words of a line were misread themselves. */
  isMisread(line: Pick<Appearance, 'part' | 'line'>): boolean;
}

/** @param root the content folder in messages. */
export function filesOf({ root, textOf }: Pick<Sources, 'root' | 'textOf'>): Files {
  return { textOf: (file) => textOf(file) ?? '', nameOf: (path) => `${root}/${path}` };
}

/** The mistakes that rules find. */
export function findMistakes<Seen extends Files>(
  rules: readonly Rule<Seen, ReportMistake>[],
  seen: Seen,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const positionIn = positionFinder(seen);
  for (const { code, check } of rules) {
    check(seen, (file, { at, ...mistake }) => {
      const position = positionIn(file, at);
      found.push(diagnostic(file, { code, position, ...mistake }));
    });
  }
  return found;
}

/** Returns a function that finds the place of a mistake. Each file with fields is parsed once. */
function positionFinder({ textOf }: Files): (file: string, at: Mistake['at']) => Position {
  const finders = new Map<string, (path: Path) => Position>();
  const finderOf = (file: string) => {
    const text = textOf(file);
    const [find, places] = [fieldFinder(text), placesIn(text)];
    return (path: Path) => places.at(find(path).start);
  };
  return (file, at) => {
    if (at === undefined) return { line: 1, column: 1 };
    if ('line' in at) return at;
    const find = finders.get(file) ?? finderOf(file);
    finders.set(file, find);
    return find(at);
  };
}
