import type { Report } from '../report/schema/report.ts';
import type { OrderedReport } from './history.ts';

/** What a report says about itself, whole. */
export type AboutReport = Pick<Report, 'authors' | 'date' | 'meeting' | 'number' | 'doi' | 'source'> & {
  /** Undefined if it is in parts, as each part has a title of its own. */
  title: string | undefined;
};

/** What the parts of a report say of it together: all authors, the latest date, and the meeting if it is the same. */
export function aboutReport({ parts }: Pick<OrderedReport, 'parts'>): AboutReport {
  const whole = parts.find(({ team }) => team === undefined);
  const meetings = new Set(parts.map(({ meeting }) => meeting));
  return {
    title: whole?.title,
    authors: [...new Set(parts.flatMap(({ authors }) => authors))],
    date: dateOf({ parts }),
    meeting: meetings.size === 1 ? parts[0]?.meeting : undefined,
    number: whole?.number,
    doi: whole?.doi,
    source: whole?.source,
  };
}

/** The date of a report: the latest of its parts. */
export function dateOf({ parts }: Pick<OrderedReport, 'parts'>): string | undefined {
  return parts
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}
