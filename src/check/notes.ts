import type { OrderedReport } from '../history/history.ts';
import type { ContentPart } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import { topLines } from '../report/report-lines.ts';
import { wordsOfFixes } from './consequences.ts';

/** What a browser runs or opens as a page. */
const runs = /\.(?:[xs]?html?|xht|[cm]?js|wasm)$/i;

/**
 * What is not wrong, but reviewers should know of: pages and scripts in `public/`, and redirects to other hosts.
 * @param root `public/` in messages.
 */
export function notesOf(
  { publicFiles, redirects }: Pick<ContentPart, 'publicFiles' | 'redirects'>,
  root: string,
): string[] {
  const programs = [...publicFiles].filter((path) => runs.test(path)).map((path) => `${root}${path}`);
  const away = Object.entries(redirects).filter(([, to]) => /^https?:/i.test(to));
  return [
    ...listed(
      programs,
      'Pages and scripts of your own, which run in the browsers of readers with all rights of the site',
    ),
    ...listed(
      away.map(([from, to]) => `${from} → ${to}`),
      'Redirects to other hosts',
    ),
  ];
}

/**
 * The items of the newest status report that have no marker: their authors may have said the status in words, or may have
 * forgotten it. It is no mistake, as nobody may know it.
 * @param diagnostics what is said of a line already is not said again.
 */
export function unmarkedItems(
  reports: readonly OrderedReport[],
  diagnostics: readonly Pick<Diagnostic, 'file' | 'position' | 'fix'>[],
): string[] {
  const newest = reports.findLast(({ kind }) => kind === 'status');
  return (newest?.parts ?? []).flatMap(({ file, sections }) => {
    const ofFile = diagnostics.filter((one) => one.file === file);
    const named = new Set(ofFile.map(({ position }) => position.line));
    const corrected = wordsOfFixes(ofFile);
    const unmarked = topLines(sections).filter(
      ({ status, position, written }) =>
        status.id === 'unrecorded' && !named.has(position.line) && !corrected.has(written.replace(/^\[.\]\s+/u, '')),
    );
    return listed(
      unmarked.map(({ position, written }) => `${quote(written)} (line ${position.line})`),
      `Without a marker in ${file}, so the status is not recorded`,
      5,
    );
  });
}

/** @param most nobody reads more. */
function listed(names: readonly string[], what: string, most = 20): string[] {
  if (names.length === 0) return [];
  const more = names.length > most ? [`and ${names.length - most} more`] : [];
  return [`${what}: ${[...names.slice(0, most), ...more].join(', ')}.`];
}
