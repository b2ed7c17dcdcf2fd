/** What the page asks its worker, and what that answers. All of it is plain values, which can be copied between the two. */
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import type { ReportKind } from '../report/schema/report.ts';
import type { Team } from '../report/teams.ts';

/** What the URL asks for. */
export interface Wanted {
  /** The label or the id of a cycle. */
  cycle?: string | undefined;
  kind?: ReportKind | undefined;
  /** The id of a team, where several report. */
  team?: string | undefined;
}

/** A report that can be written: the next one, or one to correct. */
export interface Choice {
  /** The label of its cycle. */
  label: string;
  kind: ReportKind;
  /** The team whose part it is, where several report. */
  team?: Pick<Team, 'id' | 'name'> | undefined;
  isPublished: boolean;
}

/** A status that a line can have. */
export interface Marking {
  id: string;
  word: string;
  /** Undefined for lines without a marker. */
  marker: string | undefined;
  /** What else people write for it. */
  also: readonly string[];
}

/** A text to complete words to, and what it stands for. */
export interface Name {
  text: string;
  about?: string;
}

/** What can be completed. */
export interface Names {
  areas: readonly Name[];
  ids: readonly Name[];
  /** Attributes of `<Item />`, as they are written. */
  attributes: readonly Name[];
}

/** A report to write. */
export interface Task extends Choice {
  /** Path in the content folder. */
  path: string;
  /** What `new-cycle` writes, or the published text. */
  text: string;
  choices: readonly Choice[];
  markings: readonly Marking[];
  /** The text of `site.yaml` with the cycle of the report, if it has to be changed. */
  siteFile?: string | undefined;
  /** The URL at which the host takes it, with `{path}` and, for a new file, `{text}`; undefined if the site names none. */
  propose?: string | undefined;
  /** Why it is another report than the URL asks for: another one comes next, or nobody has said which cycle does. */
  note?: 'notNext' | 'noLabel' | undefined;
}

/** A report to write, with what the page need not know before its worker is there. */
export type Begun = Task & { names: Names; site: { title: string; team: string } };

/** A line as the list of lines shows it. */
export interface ListedLine {
  /** Counts from 1. */
  row: number;
  /** 0 for a line that is no sub-line. */
  depth: number;
  text: string;
}

/** An area of the report, with its lines. */
export interface ListedArea {
  /** Of its heading. Counts from 1. */
  row: number;
  title: string;
  lines: readonly ListedLine[];
}

/** A line of the previous report or of the plan that the report does not mention. */
export interface MissingLine {
  text: string;
  /** The heading to put it under. */
  heading: string;
  /** The line as a report has it, without a bullet and a marker. */
  written: string;
  marker: string | undefined;
}

/** What is wrong with a text, and what readers would see. */
export interface Judgement {
  /** In the order of their places. */
  problems: readonly Diagnostic[];
  /** The lines of a status that wait for their markers. */
  unanswered: readonly Diagnostic[];
  /** What it makes wrong in other files. */
  elsewhere: readonly Diagnostic[];
  /** Undefined while the report cannot be read. */
  view: View | undefined;
}

export interface View {
  /** HTML of the report as its page shows it. */
  page: string;
  /** HTML of what changes. */
  changes: string;
  areas: readonly ListedArea[];
  missing: readonly MissingLine[];
  /** HTML of the matrix, and what can be written next, on the site that is tried out. */
  trial?: { matrix: string; choices: readonly Choice[] };
}

/** The path of a file in the content folder, and its text. */
export type TextFile = readonly [path: string, text: string];

/** A report that was made from another file. */
export interface ImportedText {
  text: string;
  /** What needs a look. */
  remarks: readonly string[];
}

/** What somebody wants otherwise on a site that is tried out. */
export interface TrialChange {
  /** The title of one more area. */
  area?: string;
  /** Of the site. */
  title?: string;
  team?: string;
}

/** The questions, by name. */
export interface Questions {
  /** @param drafts the reports of a site that is tried out. */
  begin(url: string, wanted: Wanted, drafts: readonly TextFile[]): Promise<Begun>;
  judge(text: string): Promise<Judgement>;
  /** Makes the fixes that are certain. */
  fix(text: string): Promise<{ text: string; count: number }>;
  /** Makes the report from a deck or from the export of a tracker. */
  import(name: string, bytes: Uint8Array): Promise<ImportedText>;
  /** The ZIP archive of a site that is tried out; undefined if it would not build. */
  pack(text: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Changes a site that is tried out. Returns the files that are other ones then, and what can be completed. */
  change(change: TrialChange, drafts: readonly TextFile[]): Promise<{ files: readonly TextFile[]; names: Names }>;
}
