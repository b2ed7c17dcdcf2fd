import type { core } from 'zod/mini';
import type { AreaTitles } from './area-titles.ts';
import { filesOfType } from './content-path.ts';
import type { ContentOptions } from './content.ts';
import type { ContentFile } from './file.ts';
import type { LineContext } from './lines/lines.ts';
import { readSections, type ReadSections } from './lines/sections.ts';
import type { Matcher } from './markdown/matcher.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import type { LastDays } from './order.ts';
import { partFieldsSchema, reportFieldsSchema, type Report, type Section } from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import { builtIn, type Status } from './status.ts';
import { teamsOf } from './teams.ts';

interface SiteContext {
  areas: AreaTitles;
  /** The areas that ask something. */
  questions?: ReadonlySet<string>;
  match: Matcher;
  /** Undefined if the settings cannot be read. */
  site?: SiteSettings | undefined;
  statuses?: readonly Status[];
  /** The last days of the cycles, by their ids. */
  lastDays?: LastDays;
  /** Language of the content, if pages have to mark it. */
  language?: string | undefined;
}

/** A report, and what it was read from. */
export interface ReadReport extends ReadDocument<core.output<typeof partFieldsSchema>>, ReadSections {
  /** Has only what is below the headings that name areas. Its title is empty if the fields cannot be read. */
  report: Report;
}

export function isReport(document: ReadDocument): document is ReadReport {
  return 'report' in document;
}

/** What the path of a report says. */
type ReportPlace = Pick<Report, 'cycle' | 'kind' | 'team'>;

/** Reads one report, or the part of a team, and never throws. */
export function readReport(
  file: ContentFile,
  { cycle, kind, team }: ReportPlace,
  { site, areas, questions = new Set(), match, statuses = builtIn, lastDays = new Map(), language }: SiteContext,
): ReadReport {
  const document = readDocument(file, team === undefined ? reportFieldsSchema : partFieldsSchema);
  const { fields } = document.frontmatter;
  const own = fields?.language === site?.language ? undefined : fields?.language;
  const context: LineContext = { kind, source: file.text, statuses, match, lastDays, language: own ?? language };
  const read = readSections(document.body, areas, context, { team, questions });
  const report: Report = {
    ...(fields ?? { authors: [] }),
    title: fields ? (fields.title ?? nameOf(team, site)) : '',
    language: context.language,
    file: file.displayPath,
    cycle,
    kind,
    ...(team !== undefined && { team }),
    intro: read.intro,
    sections: read.sections.flatMap(({ node: _, isAnswer: __, area, ...section }): Section[] =>
      area === undefined ? [] : [{ area, ...section }],
    ),
    images: document.images,
    links: document.links,
  };
  return { ...document, ...read, report };
}

/** The name of a team, which is the title of a part without one. */
function nameOf(team = '', site: SiteSettings | undefined): string {
  return (site && teamsOf(site).find(({ id }) => id === team)?.name) ?? team;
}

/** Reads all reports; `madeFrom` is everything that the context depends on. */
export function readReports(
  files: readonly ContentFile[],
  context: SiteContext,
  madeFrom: string,
  { drafts, reuse }: ContentOptions,
): ReadReport[] {
  return filesOfType('report', files, drafts).map(({ file, kind: { cycle, reportKind: kind, team } }) => {
    const read = () => readReport(file, { cycle, kind, team }, context);
    return reuse?.(file.displayPath, [madeFrom, file.text], read) ?? read();
  });
}
