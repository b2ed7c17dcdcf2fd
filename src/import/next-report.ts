import { setApart } from '../report/set-apart.ts';
import { statusWordsOf, type StatusWords } from '../report/status-words.ts';
import { escapeRegExp } from '../report/escape-reg-exp.ts';
import { aboutReport } from '../history/about-report.ts';
import type { Archive } from '../history/archive.ts';
import type { Appearance, History, OrderedReport } from '../history/history.ts';
import { isOnlyAnswer } from '../history/only-answer.ts';
import { notedWork } from '../history/noted-work.ts';
import { headingOf } from '../history/related-lines.ts';
import { staleItems } from '../history/stale.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import type { Content } from '../report/content.ts';
import { cyclesOf } from '../report/order.ts';
import { createAreaTitles } from '../report/area-titles.ts';
import { asComment, questionsFor } from '../report/questions.ts';
import { topLines } from '../report/report-lines.ts';
import { keptTag } from '../report/schema/item-tag.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import { messages } from '../strings/messages.ts';
import type { Translate } from '../strings/translate.ts';
import type { DraftLine, DraftReport, DraftSection } from './report-text.ts';

/** Stands for a marker that the author still has to write. `check` reports it. */
export const openMarker = '?';

/** Whether a diagnostic is about such a line. */
export function waitsForMarker({ code, found }: Pick<Diagnostic, 'code' | 'found'>): boolean {
  return code === 'unknown-marker' && found.startsWith(`\`[${openMarker}]\``);
}

/** `check` reports these if only the # was removed. */
const hints = ['date: YYYY-MM-DD', 'meeting: …'];

export interface NextReport {
  kind: ReportKind;
  /** The label of its cycle. */
  label: string;
  /** The previous report. */
  from: OrderedReport;
  draft: DraftReport;
  /** The lines of work that its last report closed, which the draft leaves out. */
  closed: DraftSection[];
}

/** What an author asks for. */
interface WantedReport {
  /** The label of the cycle that comes next; by default the next one in the order. */
  label?: string | undefined;
  kind?: ReportKind | undefined;
}

/** Which report comes next, and the one that it is made from. */
export interface Coming extends Pick<NextReport, 'kind' | 'from'> {
  /** The label of its cycle; undefined if the site lists no cycle after the last one. */
  label: string | undefined;
  /** Whether it is the status of the plan that it is made from. */
  isOfPlan: boolean;
}

/**
 * After a plan its status comes next, or after a status the plan of the next cycle. A team that writes no plans gets the
 * next status. Throws a PlainError if there is no report yet.
 */
export function comesNext(archive: Archive | undefined, wantedKind?: ReportKind): Coming {
  const current = archive?.history.cycles.at(-1);
  if (!archive || !current) throw new PlainError('There is no report yet from which the next could be made.');
  const { cycle, plan, status } = current;
  const from = status ?? plan!;
  const kind = wantedKind ?? (status && writesPlans(archive.history) ? 'plan' : 'status');
  const isOfPlan = from.kind === 'plan' && kind === 'status';
  return { kind, from, isOfPlan, label: isOfPlan ? cycle.label : labelAfter(cycle.id, archive.content) };
}

/** Drafts the report that comes next. Throws a PlainError if there is no report yet, or no such cycle can come next. */
export function nextReport(archive: Archive, wanted: WantedReport = {}): NextReport {
  const { kind, from, isOfPlan, label: listed } = comesNext(archive, wanted.kind);
  const label = isOfPlan ? listed : (wanted.label ?? listed);
  if (label === undefined) throw new PlainError('Name the cycle that comes next: --cycle LABEL');
  mustBeLabel(label);
  const stale = staleItems(archive.history)
    .filter(({ life }) => life.latest.report === from)
    .map(
      ({ life, since, cycles }) =>
        `${life.latest.line.text}: unchanged for ${cycles} cycles, since ${since.cycle.label}; close, drop or say why`,
    );
  const words = statusWordsOf(archive.content);
  const isSaid = isOnlyAnswer(archive.content);
  const wordsIn = ({ written }: Line) => (kind === 'plan' ? withoutStatus(written, words) : written);
  const draft = {
    title: retitle(from, label, kind, archive.t) ?? archive.t(`report.${kind}`, { cycle: label }),
    authors: aboutReport(from).authors,
    // In the frontmatter, because the text of reports has no comments.
    hints: [...hints, ...stale],
    sections: withQuestions(
      isOfPlan
        ? withNoted(sectionsOf(from, unmarkedLines, isSaid), notedWork(from, archive.history))
        : sectionsOf(from, (lines) => openLines(lines, kind, wordsIn), isSaid),
      { label, kind },
      archive.content,
    ),
  };
  return { kind, label, from, draft, closed: closedWork(archive.history) };
}

/**
 * Drafts the first report of a site or of a team: the headings of its areas, by default for a plan of the first cycle.
 * Returns undefined if the site does not list the cycle.
 */
export function firstReport(
  { content, t }: Pick<Archive, 'content' | 't'>,
  { label, kind = 'plan' }: WantedReport,
): Pick<NextReport, 'kind' | 'label' | 'draft'> | undefined {
  const order = cyclesOf(content.site);
  const cycle = label === undefined ? order[0] : order.find(({ id }) => id === label.toLowerCase());
  if (!cycle) return undefined;
  const headings = content.areas.filter(({ question }) => question === undefined);
  const areas = headings.map(({ title }) => ({ heading: title, blocks: [] }));
  const sections = withQuestions(areas, { label: cycle.label, kind }, content);
  const title = t(`report.${kind}`, { cycle: cycle.label });
  return { kind, label: cycle.label, draft: { title, authors: [], sections } };
}

/** Whether the team plans: one of its two newest cycles has a plan. */
function writesPlans({ cycles }: History): boolean {
  return cycles.slice(-2).some(({ plan }) => plan !== undefined);
}

/** The label of the next cycle in the order of the site; undefined if there is none. */
export function labelAfter(id: string, { site }: Pick<Content, 'site'>): string | undefined {
  const order = cyclesOf(site);
  return order[order.findIndex((other) => other.id === id) + 1]?.label;
}

export function mustBeLabel(label: string): void {
  if (!siteSchema.shape.cycles.safeParse([label]).success)
    throw new PlainError(
      `"${logLine(label)}" cannot be a label: it has letters, digits, ".", "_" and "-", a letter or digit first, such as K2.`,
    );
}

function unmarkedLines(lines: readonly Line[]): DraftLine[] {
  return lines.map(({ written, tag, lines: below }) => {
    return { words: written, marker: openMarker, tag: keptTag(tag), lines: unmarkedLines(below) };
  });
}

/**
 * An open sub-line of a closed line moves up and continues itself, unless the closed line was replaced. In a status, a
 * line keeps its marker until the author changes it.
 */
function openLines(
  lines: readonly Line[],
  kind: ReportKind,
  wordsIn: (line: Line) => string,
  isMoved = false,
): DraftLine[] {
  return lines.flatMap((line) => {
    if (!line.open) return line.tag.replacedBy.length > 0 ? [] : openLines(line.lines, kind, wordsIn, true);
    const tag = { ...keptTag(line.tag), ...(isMoved && { continues: line.id }) };
    const marker = kind === 'status' ? (line.status.marker ?? openMarker) : undefined;
    return [{ words: wordsIn(line), marker, tag, lines: openLines(line.lines, kind, wordsIn) }];
  });
}

/** Below its heading, each question that the report is asked, as a comment. Those without open work come last. */
function withQuestions(
  sections: readonly DraftSection[],
  { label, kind }: { label: string; kind: ReportKind },
  { areas, site }: Content,
): DraftSection[] {
  const titles = createAreaTitles(areas);
  const order = cyclesOf(site).map(({ id }) => id);
  const all = [...sections];
  for (const { id, title, question } of questionsFor({ cycle: label.toLowerCase(), kind }, areas, order)) {
    const index = all.findIndex(({ heading }) => titles.find(heading) === id);
    const { heading, blocks } = all[index] ?? { heading: title, blocks: [] };
    const asked = { heading, blocks: [{ comment: asComment(question), lines: [] }, ...blocks] };
    all.splice(index < 0 ? all.length : index, 1, asked);
  }
  return all;
}

/** Below their headings, the lines that only a note of the plan names: the status says what became of them. */
function withNoted(sections: readonly DraftSection[], noted: readonly Appearance[]): DraftSection[] {
  const all = sections.map(({ heading, blocks }) => ({ heading, blocks: [...blocks] }));
  for (const [heading, appearances] of Map.groupBy(noted, headingOf)) {
    const lines = appearances.map(({ line, parent }) => ({
      words: line.written,
      marker: openMarker,
      tag: { ...keptTag(line.tag), ...(parent && { continues: line.id }) },
      lines: [],
    }));
    const section = all.find((one) => one.heading === heading);
    if (section) section.blocks.push({ lines });
    else all.push({ heading, blocks: [{ lines }] });
  }
  return all;
}

/** "Measure heat loss (done)" says how it stood; a plan only has the work. */
function withoutStatus(written: string, words: StatusWords): string {
  const work = written.replace(/\s*\([^()]*\)$/, '');
  const saysOnlyThere = work !== '' && work !== written && setApart(written, words) && !setApart(work, words);
  return saysOnlyThere ? work : written;
}

function closedWork({ threads }: History): DraftSection[] {
  const closed = threads.map(({ appearances }) => appearances.at(-1)!).filter(({ line }) => !line.open);
  return [...Map.groupBy(closed, headingOf)].map(([heading, appearances]) => {
    const lines = appearances.map(({ line }) => ({ words: line.written, lines: [] }));
    return { heading, blocks: [{ lines }] };
  });
}

function sectionsOf(
  { sections }: OrderedReport,
  draft: (lines: readonly Line[]) => DraftLine[],
  isSaid: ReturnType<typeof isOnlyAnswer>,
): DraftSection[] {
  return sections.flatMap(({ area, heading, blocks }) => {
    const lines = draft(topLines([{ blocks }]).filter((line) => !isSaid({ area, line })));
    return lines.length > 0 ? [{ heading, blocks: [{ lines }] }] : [];
  });
}

/**
 * "Arch F23B plan" becomes "Arch F23B status", then "Arch F24A plan", in the words of the site; undefined for any other
 * title.
 */
function retitle(report: OrderedReport, label: string, nextKind: ReportKind, t: Translate): string | undefined {
  const { kind, cycle } = report;
  const { title = '' } = aboutReport(report);
  const [before, after, ...more] = title.split(cycle.label);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  if (kind === nextKind) return `${before}${label}${after}`;
  const own = escapeRegExp(t(`kind.${kind}`));
  const english = messages.en[`kind.${kind}`];
  const word = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${own}|${english})s?(?![\p{L}\p{N}])`, 'giu');
  if (title.match(word)?.length !== 1) return undefined;
  const next = t(`kind.${nextKind}`);
  const renamed = (part: string) => part.replace(word, (found) => (/^\p{Lu}/u.test(found) ? next : t.noun(next)));
  return `${renamed(before)}${label}${renamed(after)}`;
}
