import { cyclesOf, type Cycle } from '../../../report/order.ts';
import type { Report } from '../../../report/schema/report.ts';
import { ofOtherReport } from '../../field-mistakes.ts';
import { namesDay } from '../../../report/written-days.ts';
import { daysBetween, yearOf } from '../../other-year.ts';
import type { ContentRule } from '../../rule.ts';

/** A plan may come so many days before the status of the last cycle. */
const mostEarly = 200;

interface Compared {
  own: Report;
  cycle: Cycle;
  /** The previous report of its kind and team. */
  before: Report | undefined;
  /** With a date: of its kind, or the status of the same cycle, or the plan of the previous cycle. */
  datedBefore: Report | undefined;
  /** Any of an earlier cycle with the same number or DOI. */
  sameNumber: (field: 'number' | 'doi') => Report | undefined;
  labelOf: (report: Report) => string;
  language: string;
}

/** Each field that is copied with a report, and why its value cannot be that of this one. */
const fields: Readonly<Record<'date' | 'meeting' | 'number' | 'doi', (compared: Compared) => string | undefined>> = {
  date: (compared) => notAfter(compared) ?? outsideCycle(compared),
  // Names without a day or a year, such as "Team meeting", are those of many meetings. Of a copied date, another message says so.
  meeting: ({ own: { meeting = '', date }, before, labelOf, language }) =>
    meeting === before?.meeting && (date === undefined || date !== before.date) && namesDay(meeting, language)
      ? `which is that of the ${labelOf(before)}`
      : undefined,
  number: ({ sameNumber, labelOf }) => isThatOf(sameNumber('number'), labelOf),
  doi: ({ sameNumber, labelOf }) => isThatOf(sameNumber('doi'), labelOf),
};

function notAfter({ own: { date = '' }, datedBefore: earlier, labelOf }: Compared): string | undefined {
  if (!earlier || date > earlier.date!) return undefined;
  const name = labelOf(earlier);
  return date === earlier.date
    ? `which is that of the ${name}`
    : `which is before that of the ${name}, ${earlier.date}`;
}

function outsideCycle({ own: { date = '', kind }, cycle: { label, starts, ends } }: Compared): string | undefined {
  if (kind === 'status' && starts !== undefined && date < starts)
    return `which is before ${label} begins, on ${starts}`;
  if (kind === 'plan' && ends !== undefined && date > ends) return `which is after ${label} ends, on ${ends}`;
  if (ends !== undefined && yearsBetween(date, ends) > 1) return `which is years from the end of ${label}, ${ends}`;
  return yearsBetween(date, yearOf(label) ?? date) > 1 ? `which is years from ${label}` : undefined;
}

/** What a report has as an earlier one has it, or from another time than its own. */
export const copiedField: ContentRule = {
  code: 'copied-report',
  check({ content: { site, reports } }, report) {
    if (!site) return;
    const cycles = cyclesOf(site);
    const indexes = new Map(cycles.map(({ id }, index) => [id, index]));
    const indexOf = ({ cycle }: Report) => indexes.get(cycle) ?? -1;
    const labelOf = (one: Report) => `${cycles[indexOf(one)]?.label} ${one.kind}`;
    const ordered = reports.filter((one) => indexOf(one) >= 0).sort((a, b) => indexOf(a) - indexOf(b));
    for (const [index, own] of ordered.entries()) {
      const earlier = ordered.slice(0, index).filter((one) => indexOf(one) < indexOf(own));
      const ofKind = earlier.filter(({ kind, team }) => kind === own.kind && team === own.team);
      const compared: Compared = {
        own,
        cycle: cycles[indexOf(own)]!,
        before: ofKind.at(-1),
        datedBefore: datedBefore(own, ofKind, ordered, indexOf),
        sameNumber: (field) => earlier.find((one) => one[field] === own[field]),
        labelOf,
        language: own.language ?? site.language,
      };
      for (const [field, whyNot] of Object.entries(fields)) {
        const value = own[field as keyof typeof fields];
        const why = value === undefined ? undefined : whyNot(compared);
        if (why !== undefined) report(own.file, { at: [field], ...ofOtherReport(field, value!, why, own.kind) });
      }
    }
    checkParts(reports, (part, why) =>
      report(part.file, { at: ['date'], ...ofOtherReport('date', part.date!, why, 'part') }),
    );
  },
};

function isThatOf(other: Report | undefined, labelOf: (report: Report) => string): string | undefined {
  return other && `which is that of the ${labelOf(other)}`;
}

function datedBefore(
  own: Report,
  ofKind: readonly Report[],
  all: readonly Report[],
  indexOf: (report: Report) => number,
): Report | undefined {
  const earlier = ofKind.findLast(({ date }) => date !== undefined);
  const other = all.find(
    (one) =>
      own.date !== undefined &&
      one.kind !== own.kind &&
      one.team === own.team &&
      one.date !== undefined &&
      isNear(one, one.date),
  );
  return other && earlier?.date !== own.date && (earlier?.date ?? '') < other.date! ? other : earlier;

  function isNear(one: Report, date: string): boolean {
    return own.kind === 'status'
      ? one.cycle === own.cycle
      : indexOf(one) === indexOf(own) - 1 && daysBetween(own.date!, date) > mostEarly;
  }
}

/** A report is presented within a year from the end of its cycle, though that may be the next calendar year. */
function yearsBetween(one: string, other: string): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
}

/** The parts of one report may come months apart, but not as far as this. */
function checkParts(reports: readonly Report[], report: (part: Report, why: string) => void): void {
  const dated = reports.filter(({ date, team }) => date !== undefined && team !== undefined);
  for (const parts of Map.groupBy(dated, ({ cycle, kind }) => `${cycle}/${kind}`).values()) {
    for (const part of parts) {
      const others = parts.filter((one) => one !== part);
      const [other] = others;
      const isFar = others.every(({ date }) => Math.abs(daysBetween(date!, part.date!)) > mostEarly);
      // Of two, the earlier one is in doubt.
      if (other && isFar && (others.length > 1 || part.date! < other.date!))
        report(part, `while that of ${other.file} is ${other.date}`);
    }
  }
}
