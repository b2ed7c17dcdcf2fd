import type { core, ZodType } from 'zod';
import { aliasUrls, namesOf } from './alias-urls.ts';
import { createAreaTitles } from './headings/area-titles.ts';
import { classifyPath, meantKinds } from './content-path.ts';
import { checkNames, checkPaths, checkReferences } from './rules/content-rules.ts';
import { checkCycles } from './rules/cycle-rules.ts';
import {
  diagnostic,
  sortDiagnostics,
  type Diagnostic,
  type DiagnosticCode,
  type Reporter,
} from './diagnostics/diagnostic.ts';
import { digest } from './digest.ts';
import { checkFiles, findForeign } from './rules/file-rules.ts';
import { withoutMark } from './file.ts';
import { checkFirstFiles } from './first-files.ts';
import { readFrontmatter } from './fields/frontmatter.ts';
import { findHidden } from './diagnostics/hidden-characters.ts';
import type { LinkContext } from './markdown/inline.ts';
import { maxCharacters, tooLong } from './limits.ts';
import { checkTheme, newerFormat } from './rules/site-rules.ts';
import { createMatcher } from './markdown/matcher.ts';
import { compareAreas, compareTopics, cyclesOf, guessOrder } from './order.ts';
import { plainTitle, proposedTitle } from './headings/titles.ts';
import { proposing } from './schema/placeholder.ts';
import { yamlText } from './fields/yaml.ts';
import { mergeConflict } from './diagnostics/merge-conflict.ts';
import { movedUrls, plainRedirects, type Redirects } from '../urls/redirects.ts';
import { readNote, type Note } from './read-notes.ts';
import { readReport } from './read-report.ts';
import { renamedAreas } from './headings/renamed-areas.ts';
import { readUrlList } from '../urls/url-list.ts';
import { areaSchema } from './schema/area.ts';
import { itemSchema } from './schema/item.ts';
import { pageSchema } from './schema/page.ts';
import { isOldUrl, redirectsSchema } from './schema/redirects.ts';
import { siteSchema } from './schema/site.ts';
import { topicSchema } from './schema/topic.ts';
import { readFields } from './fields/yaml-fields.ts';
import type { Digested, Area, Topic, DigestedReport, Content, ContentOptions, ContentInput } from './content.ts';

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

  const reported = new Set(meantKinds(input.paths).flatMap(({ kind }) => (kind.is === 'report' ? [kind.cycle] : [])));
  const labels = guessOrder(
    [],
    [...reported].map((cycle) => ({ cycle })),
  ).map(({ label }) => label);
  const schema = labels.length === 0 ? siteSchema : proposing(siteSchema, 'cycles', yamlText(labels));
  const site = readSettings('site.yaml', schema, input, diagnostics);
  const handles = site?.links ?? [];
  const classified = input.files.map((file) => ({ file, kind: classifyPath(file.path) }));
  const ofKind = <K extends ReturnType<typeof classifyPath>['is']>(is: K) =>
    classified.flatMap(({ file, kind }) => {
      if (kind.is !== is || ('draft' in kind && kind.draft && !options.drafts)) return [];
      return [{ file, kind: kind as Extract<typeof kind, { is: K }> }];
    });

  // Every name is needed before any mention can be linked, in the topics' own definitions too.
  const topicNames = ofKind('topic').flatMap(({ file, kind }) => {
    const { fields } = readFrontmatter(withoutMark(file), topicSchema);
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

  const redirects = readSettings('redirects.yaml', redirectsSchema, input, diagnostics) ?? {};
  const list = input.files.find(({ path }) => path === 'addresses.txt');
  const recorded = readUrlList(list?.text ?? '');
  if (list) diagnostics.push(...findForeign(recorded).map((finding) => diagnostic(list.file, finding)));
  const aliases = Object.fromEntries(
    [['areas', areas] as const, ['topics', topics] as const].flatMap(([room, things]) =>
      aliasUrls<Area | Topic>(things, namesOf).flatMap(({ slug, entry, moved }) =>
        moved ? [[`/${room}/${slug}/`, `/${room}/${entry.id}/`]] : [],
      ),
    ),
  ) as Redirects;
  const published = recorded.map(({ url }) => url).filter(isOldUrl);
  const moved = movedUrls(plainRedirects(redirects), published, aliases);
  const olderCycles = [
    ...new Set([...published, ...Object.values(moved)].flatMap((url) => olderCycle.exec(url)?.[1] ?? [])),
  ];
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
    redirects,
    moved,
    olderCycles,
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

/** Such as `/topics/butler/f23a/`. */
const olderCycle = /^(\/topics\/[^/#]+\/[^/#]+\/)(?:#|$)/;

function digested(of: string, { report, diagnostics }: ReturnType<typeof readReport>): DigestedReport {
  return { ...report, digest: of, diagnostics };
}

/** A file of YAML alone; undefined where there is none or its fields cannot be read. */
function readSettings<S extends ZodType>(
  path: string,
  schema: S,
  input: ContentInput,
  diagnostics: Diagnostic[],
): core.output<S> | undefined {
  const written = input.files.find((file) => file.path === path);
  if (!written) return undefined;
  const { file, text } = withoutMark(written);
  const { fields, diagnostics: found } =
    text.length > maxCharacters
      ? { fields: undefined, diagnostics: [diagnostic(file, tooLong(text.length))] }
      : readFields({ file, yaml: text, firstLine: 1 }, schema);
  diagnostics.push(...findHidden(text).map((finding) => diagnostic(file, finding)), ...found);
  return fields;
}
