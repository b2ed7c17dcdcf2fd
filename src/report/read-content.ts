import type { core, ZodType } from 'zod';
import { classifyPath, meantKinds, type ContentKind } from './content-path.ts';
import type { Area, Content, ContentInput, ContentOptions, Digested, DigestedReport } from './content.ts';
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
import type { ContentFile } from './file.ts';
import { checkFirstFiles } from './first-files.ts';
import { createAreaTitles, type AreaTitles } from './headings/area-titles.ts';
import { renamedAreas } from './headings/renamed-areas.ts';
import { plainTitle, proposedTitle } from './headings/titles.ts';
import type { LinkContext } from './markdown/inline.ts';
import { createMatcher } from './markdown/matcher.ts';
import { compareAreas, compareTopics, cyclesOf, guessOrder } from './order.ts';
import { readNote, type Note } from './read-note.ts';
import { readRedirects } from './read-redirects.ts';
import { readReport } from './read-report.ts';
import { readYamlFile } from './read-yaml-file.ts';
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
 * @returns what it says, and every diagnostic, sorted. There is no content if `site.yaml` or a report could not be read
 * to its end, so that nothing can be said across reports; `part` is then what could be read, without `site.yaml`
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
  const input = {
    files: files.filter(({ displayPath }) => !conflicts.some((conflict) => conflict.file === displayPath)),
    paths: allPaths,
  };
  const report: Reporter = (file, finding) => diagnostics.push(diagnostic(file, finding));
  checkPaths(input.paths, options, report);

  const site = readSiteSettings(input, diagnostics);
  const ofKind = filesByKind(input.files, options);
  const context = linkContext(ofKind('topic'), site?.links ?? [], options);
  const notesOf = createNotesReader(ofKind, context, options, diagnostics);
  const topics = notesOf('topic', topicSchema);
  const areas = notesOf('area', areaSchema, (area) => ({
    ...area,
    title: plainTitle(area.title),
    aliases: area.aliases.map(plainTitle),
  })).sort(compareAreas);
  const notes = notesOf('item', itemSchema);
  const pages = notesOf('page', pageSchema).sort(compareAreas);
  checkNames(areas, topics, input, report);

  const titles = areaTitles(areas, input.paths);
  const contextDigest = digest(
    context.key + JSON.stringify(areas.map(({ id, title, aliases }) => [id, title, aliases])),
  );
  const reports = ofKind('report').map(({ file, kind }): DigestedReport => {
    const title = proposedTitle(site, kind.cycle, kind.reportKind);
    const reportDigest = digest(contextDigest + title + '\n' + file.displayPath + '\n' + file.text);
    const known = options.reuse?.(reportDigest) as DigestedReport | undefined;
    if (known) return known;
    const read = readReport(file, kind.cycle, kind.reportKind, { areas: titles, links: context.links, title });
    return { ...read.report, digest: reportDigest, diagnostics: read.diagnostics };
  });

  const renamed = renamedAreas(reports, areas, titles, input.files);
  diagnostics.push(
    ...renamed.diagnostics,
    ...reports.flatMap((report) => report.diagnostics.filter((one) => !renamed.isReported(one))),
  );
  const headings = reports.flatMap(({ sections }) => sections.map(({ heading }) => heading));
  diagnostics.push(...checkFirstFiles({ paths: input.paths, site, areas, headings }, options));

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
    paths: new Set(input.paths),
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
  const isWhole = conflicts.length === 0 && isEveryReportRead(reports, input, options);
  return { content: isWhole ? content : undefined, part: content, diagnostics: sortDiagnostics(diagnostics) };
}

type FilesOf = ReturnType<typeof filesByKind>;

/** Prepares to choose files by what they are. Drafts are files only if they count. */
function filesByKind(files: readonly ContentFile[], { drafts }: ContentOptions) {
  const classified = files.map((file) => ({ file, kind: classifyPath(file.path) }));
  return <K extends ContentKind['type']>(type: K) =>
    classified.flatMap(({ file, kind }) => {
      if (kind.type !== type || ('draft' in kind && kind.draft && !drafts)) return [];
      return [{ file, kind: kind as Extract<typeof kind, { type: K }> }];
    });
}

/** How mentions become links, and the key of everything that it depends on. */
function linkContext(
  files: readonly { file: ContentFile; kind: { id: string } }[],
  handles: SiteSettings['links'],
  { base, origin }: ContentOptions,
): { links: LinkContext; key: string } {
  // Every name is needed before any mention can be linked, in the topics' own definitions too.
  const topics = files.flatMap(({ file, kind }) => {
    const { fields } = readFrontmatter(file, topicSchema);
    return fields ? [{ id: kind.id, names: [fields.term, ...fields.aliases] }] : [];
  });
  const links = { base, origin, match: createMatcher(topics, handles) };
  return { links, key: digest(JSON.stringify([base, origin, handles, topics])) };
}

/** Prepares to read all notes of a kind, or take those that were read before. */
function createNotesReader(
  ofKind: FilesOf,
  { links, key }: ReturnType<typeof linkContext>,
  { reuse }: ContentOptions,
  diagnostics: Diagnostic[],
) {
  return <S extends ZodType<object>>(
    type: 'area' | 'topic' | 'item' | 'page',
    schema: S,
    finish = (note: Note<core.output<S>>) => note,
  ) =>
    ofKind(type).flatMap(({ file, kind }) => {
      const noteDigest = digest(`${key}${type} ${file.displayPath}\n${file.text}`);
      const known = reuse?.(noteDigest) as (Note<core.output<S>> & Digested) | undefined;
      if (known) {
        diagnostics.push(...known.diagnostics);
        return [known];
      }
      const { note, diagnostics: found } = readNote(file, kind.id, schema, links, type === 'page' ? 2 : 3);
      diagnostics.push(...found);
      return note ? [{ ...finish(note), digest: noteDigest, diagnostics: found }] : [];
    });
}

/** The titles of areas, with what is known of areas that could not be read. */
function areaTitles(areas: readonly Area[], paths: readonly string[]): AreaTitles {
  const kinds = meantKinds(paths).map(({ kind }) => kind);
  const untitled = kinds.flatMap((kind) =>
    kind.type === 'area' && !areas.some(({ id }) => id === kind.id) ? kind.id : [],
  );
  const mentioned = kinds.flatMap((kind) => (kind.type === 'item' ? (kind.id.split('/')[0] ?? []) : []));
  return createAreaTitles(areas, untitled, mentioned);
}

function isEveryReportRead(
  reports: readonly DigestedReport[],
  { files, paths }: ContentInput,
  { drafts }: ContentOptions,
): boolean {
  const hasAll = meantKinds(paths).every(({ path, kind }) => {
    if (kind.type !== 'report' || (kind.draft && !drafts)) return true;
    return classifyPath(path).type === 'report' && files.some((file) => file.path === path);
  });
  return hasAll && !reports.some(({ diagnostics }) => diagnostics.some(({ code }) => unread.has(code)));
}

/** The fix for missing `cycles` names those that have reports. */
function readSiteSettings(input: ContentInput, diagnostics: Diagnostic[]): SiteSettings | undefined {
  const reported = new Set(meantKinds(input.paths).flatMap(({ kind }) => (kind.type === 'report' ? [kind.cycle] : [])));
  const labels = guessOrder(
    [],
    [...reported].map((cycle) => ({ cycle })),
  ).map(({ label }) => label);
  const schema = labels.length === 0 ? siteSchema : proposing(siteSchema, 'cycles', yamlText(labels));
  return readYamlFile('site.yaml', schema, input, diagnostics);
}
