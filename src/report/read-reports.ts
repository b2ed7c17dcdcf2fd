/** All reports of a content folder, and the areas that their headings name. */
import { filesOfType, meantKinds } from './content-path.ts';
import type { Area, ContentInput, ContentOptions, DigestedReport } from './content.ts';
import { digest } from './digest.ts';
import { createAreaTitles, type AreaTitles } from './headings/area-titles.ts';
import { proposedTitle } from './headings/titles.ts';
import type { DigestedMatcher } from './read-notes.ts';
import { readReport } from './read-report.ts';
import type { SiteSettings } from './schema/site.ts';
import type { Status } from './status.ts';

/** What reports are read against. */
export interface ReportsContext {
  site: SiteSettings | undefined;
  statuses: readonly Status[];
  areas: readonly Area[];
  titles: AreaTitles;
  matcher: DigestedMatcher;
}

/** Reads all reports, each with its own diagnostics. */
export function readReports(
  { files }: ContentInput,
  { site, statuses, areas, titles, matcher }: ReportsContext,
  { drafts, reuse }: ContentOptions,
): DigestedReport[] {
  const contextDigest = digest(
    matcher.digest + JSON.stringify([statuses, areas.map(({ id, title, aliases }) => [id, title, aliases])]),
  );
  return filesOfType('report', files, drafts).map(({ file, kind }) => {
    const title = proposedTitle(site, kind.cycle, kind.reportKind);
    const reportDigest = digest([contextDigest + title, file.displayPath, file.dates, file.text].join('\n'));
    const earlier = reuse?.(reportDigest) as DigestedReport | undefined;
    if (earlier) return earlier;
    const context = { areas: titles, match: matcher.match, statuses, title };
    const { report, diagnostics } = readReport(file, kind.cycle, kind.reportKind, context);
    return { ...report, digest: reportDigest, diagnostics };
  });
}

/** The titles of areas, with what is known of areas that could not be read. */
export function areaTitles(areas: readonly Area[], paths: readonly string[]): AreaTitles {
  const kinds = meantKinds(paths).map(({ kind }) => kind);
  const untitled = kinds.flatMap((kind) =>
    kind.type === 'area' && !areas.some(({ id }) => id === kind.id) ? kind.id : [],
  );
  const mentioned = kinds.flatMap((kind) => (kind.type === 'item' ? (kind.id.split('/')[0] ?? []) : []));
  return createAreaTitles(areas, untitled, mentioned);
}
