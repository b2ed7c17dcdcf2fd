/** Reads the content of a site once, and judges a report in it again and again. It needs nothing of a browser. */
import { check, type Diagnosis } from '../check/check.ts';
import { waitsForMarker } from '../import/next-report.ts';
import { fixFiles } from '../check/fix.ts';
import { inputFrom, type WritingContent } from '../exports/writing-content.ts';
import type { ContentInput } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { mergeFixes } from '../report/diagnostics/merge-fixes.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf, type ContentFile } from '../report/file.ts';
import { createReuse } from '../report/reuse.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { taskFor } from './find-task.ts';
import type { Begun, Judgement, Questions, Task, View, Wanted } from './messages.ts';
import { namesIn } from './names.ts';
import { viewOf } from './report-view.ts';
import { unlinked } from './unlinked.ts';
import { reportRules } from '../check/rules.ts';
import { messages } from '../strings/messages.ts';

export interface Workbench {
  /** What is published. */
  archive: SiteArchive;
  begin(wanted: Wanted): Begun;
  judge(text: string): Judgement & { archive: SiteArchive | undefined };
  fix(text: string): Awaited<ReturnType<Questions['fix']>>;
  /** Whether the site builds with a report. */
  builds(text: string): boolean;
  /** The files of the content folder with the report in its place. */
  filesWith(text: string): readonly ContentFile[];
}

/** Throws a PlainError if the content has errors, so that nothing can be said about another report. */
export function openWorkbench(site: WritingContent): Workbench {
  const { root, origin, base } = site;
  const options = { root, origin, base, drafts: false, strings: messages, rules: reportRules, reuse: createReuse() };
  const published = inputFrom(site);
  const diagnose = (input: ContentInput): Diagnosis => check({ input, diagnostics: [] }, options);
  const { archive, ...before } = diagnose(published);
  if (!archive) throw new PlainError('The content has mistakes. "npx almanac check" lists them.');
  const known = new Set(problemsIn(before, published).map(keyOf));
  let task: Pick<Task, 'path' | 'siteFile' | 'kind'> = { path: '', kind: 'plan' };
  let paths = published.paths;

  const inputWith = (text: string): ContentInput => {
    const { path, siteFile } = task;
    const draft = { path, displayPath: `${root}/${path}`, text };
    const files = published.files.filter((file) => file.path !== path).map((file) => withCycle(file, siteFile));
    const sorted = [...files, draft].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { ...published, files: sorted, paths };
  };

  return {
    archive,
    begin(wanted) {
      const found = taskFor(wanted, archive, published.files);
      task = found;
      paths = [...new Set([...published.paths, found.path])].sort();
      const { title, team } = archive.content.site;
      return { ...found, names: namesIn(archive), site: { title, team } };
    },
    judge(text) {
      const input = inputWith(text);
      const file = `${root}/${task.path}`;
      const isStatus = task.kind === 'status';
      const diagnosis = diagnose(input);
      const all = problemsIn(diagnosis, input);
      const ofFile = all.filter((one) => one.file === file);
      const isAsked = (one: Diagnostic) => isStatus && waitsForMarker(one);
      return {
        problems: ofFile.filter((one) => !isAsked(one)),
        unanswered: ofFile.filter(isAsked),
        elsewhere: all.filter((one) => one.file !== file && !known.has(keyOf(one))),
        view: viewIn(diagnosis, file, archive.urls),
        archive: diagnosis.archive,
      };
    },
    builds: (text) => !diagnose(inputWith(text)).hasErrors,
    filesWith: (text) => inputWith(text).files,
    fix(text) {
      const { files, ...others } = inputWith(text);
      const isDraft = ({ path }: ContentFile) => path === task.path;
      const rest = files.filter((file) => !isDraft(file));
      const { files: fixed, fixed: made } = fixFiles(files.filter(isDraft), (drafts) =>
        diagnose({ ...others, files: [...rest, ...drafts].sort((a, b) => (a.path < b.path ? -1 : 1)) }),
      );
      return { text: fixed[0]?.text ?? text, count: made.length };
    },
  };
}

/** The problems that `check` lists, as it lists them. */
function problemsIn({ diagnostics, gaps }: Pick<Diagnosis, 'diagnostics' | 'gaps'>, input: ContentInput): Diagnostic[] {
  return mergeFixes(sortDiagnostics([...diagnostics, ...gaps]), textsOf(input.files));
}

function keyOf({ code, file, position, found }: Diagnostic): string {
  return [code, file, position.line, position.column, found].join('\n');
}

function withCycle(file: ContentFile, siteFile: string | undefined): ContentFile {
  return file.path === 'site.yaml' && siteFile !== undefined ? { ...file, text: siteFile } : file;
}

/** A report with mistakes may be such that a page cannot show it. */
function viewIn({ archive }: Diagnosis, file: string, { pages }: SiteArchive['urls']): View | undefined {
  const report = archive?.history.reports.find(({ parts }) => parts.some((part) => part.file === file));
  const part = report?.parts.find((one) => one.file === file);
  if (!archive || !report || !part) return undefined;
  try {
    const { page, changes, ...view } = viewOf(part, report, archive);
    // A new item has no page yet.
    const plain = (text: string) => unlinked(text, (path) => !path.endsWith('/') || pages.has(path));
    return { ...view, page: plain(page), changes: plain(changes) };
  } catch {
    return undefined;
  }
}
