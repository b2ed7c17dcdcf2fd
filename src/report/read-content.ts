import type { core, ZodType } from 'zod';
import type { Digested, DigestedReport, Content, ContentOptions, ContentInput } from './content.ts';
import { classifyPath, meantKinds } from './content-path.ts';
import {
  diagnostic,
  sortDiagnostics,
  type Diagnostic,
  type DiagnosticCode,
  type Reporter,
} from './diagnostics/diagnostic.ts';
import { mergeConflict } from './diagnostics/merge-conflict.ts';
import { digest } from './digest.ts';
import { readFrontmatter } from './fields/frontmatter.ts';
import { yamlText } from './fields/yaml.ts';
import { checkFirstFiles } from './first-files.ts';
import { createAreaTitles } from './headings/area-titles.ts';
import { renamedAreas } from './headings/renamed-areas.ts';
import { plainTitle, proposedTitle } from './headings/titles.ts';
import type { LinkContext } from './markdown/inline.ts';
import { createMatcher } from './markdown/matcher.ts';
import { compareAreas, compareTopics, cyclesOf, guessOrder } from './order.ts';
import { readNote, type Note } from './read-notes.ts';
import { readRedirects } from './read-redirects.ts';
import { readReport } from './read-report.ts';
import { readSettings } from './read-settings.ts';
import { checkNames, checkPaths, checkReferences } from './rules/content-rules.ts';
import { checkCycles } from './rules/cycle-rules.ts';
import { checkFiles } from './rules/file-rules.ts';
import { checkTheme, newerFormat } from './rules/site-rules.ts';
import { areaSchema } from './schema/area.ts';
import { itemSchema } from './schema/item.ts';
import { pageSchema } from './schema/page.ts';
import { proposing } from './schema/placeholder.ts';
import { siteSchema, type SiteSettings } from './schema/site.ts';
import { topicSchema } from './schema/topic.ts';

/** With these, lines are missing from a report, and everything that refers to them would look wrong. */
const unread: ReadonlySet<DiagnosticCode> = new Set(['too-long', 'too-deep', 'too-many-mistakes']);

/**
 * Reads a content folder.
 * @param input its files.
 * @param options how to read it.
 * @returns what it says, and every diagnostic, sorted. There is no content where `site.yaml` or a report could not be
 * read to its end, so that nothing can be said across reports; `part` is then what could be read, without `site.yaml`
 * nothing. Content with errors is only good for finding more of them. Throws nothing.
 */
export function readContent(
  { files, paths: allPaths, publicFiles = [] }: ContentInput,
  options: ContentOptions,
): { content: Content | undefined; part?: Content; diagnostics: Diagnostic[] } {
  const newer = newerFormat(files);
  if (newer) return { content: undefined, diagnostics: [newer] };
  const conflicts = files.flatMap((file) => mergeConflict(file) ?? []);
  const diagnostics: Diagnostic[] = [...conflicts];
  const input = { files: files.filter(({ file }) => !conflicts.some((one) => one.file === file)), paths: allPaths };
  const paths = new Set(input.paths);
  const report: Reporter = (file, finding) => diagnostics.push(diagnostic(file, finding));
  checkPaths(input.paths, options, report);

  const site = readSite(input, diagnostics);
  const handles = site?.links ?? [];
  const classified = input.files.map((file) => ({ file, kind: classifyPath(file.path) }));
  const ofKind = <K extends ReturnType<typeof classifyPath>['is']>(is: K) =>
    classified.flatMap(({ file, kind }) => {
      if (kind.is !== is || ('draft' in kind && kind.draft && !options.drafts)) return [];
      return [{ file, kind: kind as Extract<typeof kind, { is: K }> }];
    });

  // Every name is needed before any mention can be linked, in the topics' own definitions too.
  const topicNames = ofKind('topic').flatMap(({ file, kind }) => {
    const { fields } = readFrontmatter(file, topicSchema);
    return fields ? [{ id: kind.id, names: [fields.term, ...fields.aliases] }] : [];
  });
  const { base, origin } = options;
  const links: LinkContext = { base, origin, match: createMatcher(topicNames, handles) };
  const noteContext = digest(JSON.stringify([base, origin, handles, topicNames]));
  const notesOf = <S extends ZodType<object>>(
    is: 'area' | 'topic' | 'item' | 'page',
    schema: S,
    finish = (note: Note<core.output<S>>) => note,
  ) =>
    ofKind(is).flatMap(({ file, kind }) => {
      const noteDigest = digest(`${noteContext}${is} ${file.file}\n${file.text}`);
      const known = options.reuse?.(noteDigest) as (Note<core.output<S>> & Digested) | undefined;
      const { note, diagnostics: found } = known
        ? { note: known, diagnostics: known.diagnostics }
        : readNote(file, kind.id, schema, links, is === 'page' ? 2 : 3);
      diagnostics.push(...found);
      if (known) return [known];
      return note ? [{ ...finish(note), digest: noteDigest, diagnostics: found }] : [];
    });
  const topics = notesOf('topic', topicSchema);
  const areas = notesOf('area', areaSchema, (area) => ({
    ...area,
    title: plainTitle(area.title),
    aliases: area.aliases.map(plainTitle),
  })).sort(compareAreas);
  const notes = notesOf('item', itemSchema);
  const pages = notesOf('page', pageSchema).sort(compareAreas);
  checkNames(areas, topics, input, report);

  const meant = meantKinds(input.paths);
  const untitled = meant.flatMap(({ kind }) =>
    kind.is === 'area' && !areas.some(({ id }) => id === kind.id) ? kind.id : [],
  );
  const mentioned = meant.flatMap(({ kind }) => (kind.is === 'item' ? (kind.id.split('/')[0] ?? []) : []));
  const context = { areas: createAreaTitles(areas, untitled, mentioned), links };
  const contextDigest = digest(
    JSON.stringify([base, origin, handles, topicNames, areas.map(({ id, title, aliases }) => [id, title, aliases])]),
  );
  let isWhole =
    conflicts.length === 0 &&
    meant.every(({ path, kind }) => {
      if (kind.is !== 'report' || (kind.draft && !options.drafts)) return true;
      return classifyPath(path).is === 'report' && input.files.some((file) => file.path === path);
    });
  const reports = ofKind('report').flatMap(({ file, kind }) => {
    const title = proposedTitle(site, kind.cycle, kind.kind);
    const reportDigest = digest(contextDigest + title + '\n' + file.file + '\n' + file.text);
    const report =
      (options.reuse?.(reportDigest) as DigestedReport | undefined) ??
      digested(reportDigest, readReport(file, kind.cycle, kind.kind, { ...context, title }));
    isWhole &&= !report.diagnostics.some(({ code }) => unread.has(code));
    return [report];
  });

  const renamed = renamedAreas(reports, areas, context.areas, input.files);
  diagnostics.push(
    ...renamed.diagnostics,
    ...reports.flatMap((report) => report.diagnostics.filter((one) => !renamed.isReported(one))),
  );
  diagnostics.push(
    ...checkFirstFiles(
      {
        paths: input.paths,
        site,
        areas,
        headings: reports.flatMap(({ sections }) => sections.map(({ heading }) => heading)),
      },
      options,
    ),
  );

  const moved = readRedirects(input, areas, topics, diagnostics);
  if (!site) return { content: undefined, diagnostics: sortDiagnostics(diagnostics) };

  const cycles = cyclesOf(site);
  const content: Content = {
    site,
    cycles,
    areas,
    topics: topics.toSorted(compareTopics),
    notes,
    pages,
    reports,
    ...moved,
    paths,
    publicFiles: new Set(publicFiles.map((path) => `/${path}`)),
  };
  checkCycles(content, input, options, report);
  checkTheme(content, input, options, report);
  checkReferences(content, input, report);
  checkFiles(content, input, options, report);
  content.cycles = guessOrder(cycles, reports).filter(
    ({ id }, index, all) =>
      reports.some(({ cycle }) => cycle === id) && all.findIndex((one) => one.id === id) === index,
  );
  return { content: isWhole ? content : undefined, part: content, diagnostics: sortDiagnostics(diagnostics) };
}

/** The fix for missing `cycles` names those that have reports. */
function readSite(input: ContentInput, diagnostics: Diagnostic[]): SiteSettings | undefined {
  const reported = new Set(meantKinds(input.paths).flatMap(({ kind }) => (kind.is === 'report' ? [kind.cycle] : [])));
  const labels = guessOrder(
    [],
    [...reported].map((cycle) => ({ cycle })),
  ).map(({ label }) => label);
  const schema = labels.length === 0 ? siteSchema : proposing(siteSchema, 'cycles', yamlText(labels));
  return readSettings('site.yaml', schema, input, diagnostics);
}

function digested(of: string, { report, diagnostics }: ReturnType<typeof readReport>): DigestedReport {
  return { ...report, digest: of, diagnostics };
}
