/** Makes a report from a deck or from the export of a tracker. The worker loads this when somebody drops one. */
import { archiveOfTeam } from '../import/team-archive.ts';
import { reportsInDeck, type Imported as ImportedDeck } from '../import/deck/deck-reports.ts';
import { importedText, teamOf, type ImportedReport } from '../import/deck/imported-report.ts';
import { deckWordsOf } from '../import/deck/deck-words.ts';
import { readDeck, titlesWithLines, unmappedRows } from '../import/deck/read-deck.ts';
import { isTable } from '../import/largest-file.ts';
import { firstReport, nextReport } from '../import/next-report.ts';
import { draftOf } from '../import/report-file.ts';
import { headersOf } from '../import/table/columns.ts';
import { readCsv } from '../import/tracker/read-csv.ts';
import { strayQuoteRemark, trackerHint } from '../import/tracker/remarks.ts';
import { workIn, type Work } from '../import/tracker/rows.ts';
import { firstTracked, trackedReport } from '../import/tracker/tracked-report.ts';
import { guessMap, trackerSchema } from '../import/tracker/tracker-map.ts';
import type { Archive } from '../history/archive.ts';
import { createAreaTitles } from '../report/area-titles.ts';
import { MistakeError } from '../report/diagnostics/plain-error.ts';
import { fieldsIn } from '../report/fields/read-fields.ts';
import { statusWordsOf } from '../report/status-words.ts';
import type { ImportedText, Task } from './messages.ts';

type Wanted = Pick<Task, 'label' | 'kind' | 'team' | 'isPublished'>;

/**
 * Makes the text of a report from a file.
 * @param wanted the report to make.
 * @param archive of the site, as it is published.
 * @throws PlainError if the file is damaged, or holds no such report.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  wanted: Wanted,
  archive: Archive,
): Promise<ImportedText> {
  return isTable(name) ? fromTracker(name, bytes, wanted, archive) : fromDeck(name, bytes, wanted, archive);
}

async function fromDeck(
  name: string,
  bytes: Uint8Array,
  { label, kind }: Wanted,
  { content }: Archive,
): Promise<ImportedText> {
  // A deck may be in another language than the site.
  const known = deckWordsOf(content);
  const deck = await readDeck(bytes, name, known);
  titlesWithLines(deck, name);
  const imported = reportsInDeck(deck, createAreaTitles(content.areas), known, { given: { label, kind } });
  const report = reportIn(imported, { label, kind });
  const title = imported.title || name.replace(/\.\w+$/, '');
  const text = importedText({ title, team: teamOf(title, known), authors: imported.authors }, report);
  return { text, remarks: unmappedRows(imported.unmapped, deck) };
}

/** The report that is wanted. Throws a MistakeError if the slides name others. */
function reportIn({ reports }: ImportedDeck, { label, kind }: Pick<Wanted, 'label' | 'kind'>): ImportedReport {
  const found = reports.find((one) => one.label.toLowerCase() === label.toLowerCase() && one.kind === kind);
  if (found) return found;
  const names = reports.map((one) => `${one.label} ${one.kind}`).join(', ');
  throw new MistakeError(`The slides are about other reports than the ${label} ${kind}: ${names}. Choose one of them.`);
}

function fromTracker(name: string, bytes: Uint8Array, wanted: Wanted, archive: Archive): ImportedText {
  if (wanted.isPublished)
    throw new MistakeError(
      `${name} is a table, which fills in the next report. Choose that instead of a published one.`,
    );
  const { rows, strayQuote } = readCsv(bytes, name);
  if (rows.length === 0) throw new MistakeError(`${name} is empty.`);
  const { content } = archive;
  const { statuses } = content;
  const ofSite = {
    statuses,
    words: statusWordsOf(content),
    headers: headersOf(content.wording.strings),
  };
  const { text: map, hasTitle } = guessMap(rows, ofSite);
  const fields = trackerSchema(statuses).safeParse(fieldsIn(map)).data;
  if (!hasTitle || !fields) throw new MistakeError(`No column of ${name} seems to have the words of the work.`);
  const { work } = workIn(rows, fields, ofSite);
  const { text, left, unsettled } = draftWith(work, wanted, archive);
  return {
    text,
    remarks: [
      ...(strayQuote === undefined ? [] : [strayQuoteRemark(strayQuote, name)]),
      ...unsettled.map(trackerHint),
      ...left.map(({ title }) => `${title}: not in the report yet`),
    ],
  };
}

/** The next report with what a tracker says; of the first one, each row is a line. */
function draftWith(
  work: readonly Work[],
  { label, kind, team: named }: Wanted,
  archive: Archive,
): Pick<ReturnType<typeof trackedReport>, 'text' | 'left' | 'unsettled'> {
  const team = archive.teamById.get(named?.id ?? '');
  const own = team ? archiveOfTeam(team, archive.content) : archive;
  const isFirst = own.history.cycles.length === 0;
  const first = isFirst ? firstReport(own, { label, kind }) : undefined;
  if (first) return { ...firstTracked(first.draft, work, own.content, kind), left: [] };
  const next = nextReport(own, { label, kind });
  return trackedReport({ ...next, draft: draftOf(next, team) }, work, own.content);
}
