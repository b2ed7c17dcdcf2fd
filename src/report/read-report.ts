import type { core } from 'zod';
import type { AreaTitles } from './area-titles.ts';
import { filesOfType } from './content-path.ts';
import type { ContentOptions } from './content.ts';
import type { ContentFile } from './file.ts';
import type { LineContext } from './lines/lines.ts';
import { readSections, type ReadSections } from './lines/sections.ts';
import type { Matcher } from './markdown/matcher.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import { reportFieldsSchema, type Report, type ReportKind, type Section } from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import { builtIn, type Status } from './status.ts';

interface SiteContext {
  areas: AreaTitles;
  match: Matcher;
  /** Undefined if the settings cannot be read. */
  site?: SiteSettings | undefined;
  statuses?: readonly Status[];
  /** The last days of the cycles, by their ids. */
  lastDays?: ReadonlyMap<string, string>;
  /** Language of the content, if pages have to mark it. */
  language?: string | undefined;
}

/** A report, and what it was read from. */
export interface ReadReport extends ReadDocument<core.output<typeof reportFieldsSchema>>, ReadSections {
  /** Has only what is below the headings that name areas. Its title is empty if the fields cannot be read. */
  report: Report;
}

export function isReport(document: ReadDocument): document is ReadReport {
  return 'report' in document;
}

/** Reads one report, and never throws. */
export function readReport(
  file: ContentFile,
  cycle: string,
  kind: ReportKind,
  { site, areas, match, statuses = builtIn, lastDays = new Map(), language }: SiteContext,
): ReadReport {
  const document = readDocument(file, reportFieldsSchema);
  const { fields } = document.frontmatter;
  const own = fields?.language === site?.language ? undefined : fields?.language;
  const context: LineContext = { kind, source: file.text, statuses, match, lastDays, language: own ?? language };
  const read = readSections(document.body, areas, context);
  const report: Report = {
    ...(fields ?? { title: '', authors: [] }),
    language: context.language,
    file: file.displayPath,
    cycle,
    kind,
    intro: read.intro,
    sections: read.sections.flatMap(({ node: _, area, ...section }): Section[] =>
      area === undefined ? [] : [{ area, ...section }],
    ),
    images: document.images,
    links: document.links,
  };
  return { ...document, ...read, report };
}

/** Reads all reports; `madeFrom` is everything that the context depends on. */
export function readReports(
  files: readonly ContentFile[],
  context: SiteContext,
  madeFrom: string,
  { drafts, reuse }: ContentOptions,
): ReadReport[] {
  return filesOfType('report', files, drafts).map(({ file, kind: { cycle, reportKind } }) => {
    const read = () => readReport(file, cycle, reportKind, context);
    return reuse?.([madeFrom, file.displayPath, file.text].join('\n'), read) ?? read();
  });
}
