import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { logLine, logLines } from '../report/diagnostics/log-line.ts';
import { createAreaTitles } from '../report/headings/area-titles.ts';
import { cyclesOf } from '../report/order.ts';
import { slugify } from '../report/slug.ts';
import { reportsInDeck, type Imported } from './deck/deck-reports.ts';
import type { Deck, Unmapped } from './deck/deck.ts';
import { importedText } from './deck/imported-text.ts';
import { readPptxDeck } from './deck/pptx/read-pptx-deck.ts';
import { readMarkdownDeck } from './deck/read-markdown-deck.ts';
import { diagnoseSite, readSite, type SiteFiles } from './read-site.ts';
import { AuthorError, exitCode, type ExitCode, type Terminal } from './terminal.ts';

/** Files to write, by path below their folder. */
type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * `npx almanac import FILE`: makes reports from a deck. It writes below `out` instead of the content folder, or only
 * shows what it would write. Throws an AuthorError if the file is not a deck or has no report, or a report exists already.
 */
export async function importDeck(
  path: string,
  { out, dryRun = false }: { out?: string; dryRun?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const file = resolve(terminal.cwd, path);
  const bytes = await readFile(file);
  const deck = await readDeck(bytes, path);
  const site = readSite(terminal, true);
  const { content } = diagnoseSite(site, true);
  const imported = reportsInDeck(deck, createAreaTitles(content?.areas ?? []));
  if (imported.reports.length === 0) {
    throw new AuthorError(
      `${path} holds no report: none of its titles is like "Status for K1" or "Plans for K2".`,
      exitCode.mistakes,
    );
  }
  const folder = out === undefined ? site.settings.folder : resolve(terminal.cwd, out);
  const source = sourcePath(file, site.settings.folder);
  const files = new Map<string, string | Uint8Array>();
  const { unmapped } = imported;
  for (const report of imported.reports) {
    const { text, unmapped: ofReport } = importedText(imported, report, source);
    files.set(`cycles/${report.label.toLowerCase()}/${report.kind}.mdx`, text);
    unmapped.push(...ofReport);
  }
  if (resolve(folder, source) !== file) files.set(source, bytes);
  if (dryRun) show(files, folder, terminal);
  else await write(files, folder, terminal);

  unmapped.sort((a, b) => a.position.slide - b.position.slide || a.position.line - b.position.line);
  if (unmapped.length > 0)
    terminal.out(`\nNot imported, or worth a look:\n${unmapped.map((entry) => describe(entry, deck)).join('\n')}`);
  terminal.out(`\n${whatNext(site, imported, content ? cyclesOf(content.site).map(({ id }) => id) : [])}`);
  return exitCode.done;
}

function show(files: Files, folder: string, { out }: Terminal): void {
  const existing = existingIn(folder, files);
  for (const [path, content] of files) {
    if (typeof content === 'string')
      out(`${existing.includes(path) ? 'The deck has, for' : 'Would write'} ${path}:\n\n${logLines(content)}`);
  }
  if (existing.length > 0) out(`Without --dry-run nothing would be written, ${reason(existing)}.`);
}

async function write(files: Files, folder: string, { out, cwd }: Terminal): Promise<void> {
  const existing = existingIn(folder, files);
  if (existing.length > 0)
    throw new AuthorError(`Nothing was written, ${reason(existing)}, --dry-run only shows.`, exitCode.mistakes);
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content, { flag: 'wx' });
  }
  const shown = relative(cwd, folder) || '.';
  const paths = [...files.keys()].map((path) => `  ${path}`);
  out(`Written below ${shown.startsWith('..') ? folder : shown}:\n${paths.join('\n')}`);
}

function existingIn(folder: string, files: Files): string[] {
  return [...files.keys()].filter((path) => existsSync(join(folder, path)));
}

function reason(existing: readonly string[]): string {
  return `because this exists already: ${existing.join(', ')}. --out FOLDER writes elsewhere`;
}

async function readDeck(bytes: Buffer, path: string): Promise<Deck> {
  if (/\.pptx$/i.test(path)) return readPptxDeck(bytes);
  if (/\.(md|markdown|txt)$/i.test(path)) {
    if (!isUtf8(bytes)) throw new AuthorError(`${path} is not UTF-8 text.`);
    return readMarkdownDeck(bytes.toString());
  }
  throw new AuthorError(
    `${path} cannot be imported: it is neither PowerPoint (.pptx) nor Markdown (.md). Save it as .pptx in the program that made it.`,
  );
}

/** The path of the original inside the content folder: where it is, if that is below `sources/`, or of a copy there. */
function sourcePath(file: string, folder: string): string {
  const inside = relative(folder, file).split(sep).join('/');
  if (inside.startsWith('sources/')) return inside;
  const extension = extname(file).toLowerCase();
  return `sources/${slugify(basename(file, extname(file))) || 'deck'}${extension}`;
}

function describe({ position, what }: Unmapped, { isNumbered }: Deck): string {
  return `  ${isNumbered ? `slide ${position.slide}, ` : ''}line ${position.line}: ${logLine(what)}`;
}

function whatNext(
  { settings: { root } }: SiteFiles,
  { reports, unknownAreas }: Imported,
  order: readonly string[],
): string {
  const labels = new Set(reports.map(({ label }) => label));
  const missing = [...labels].filter((label) => !order.includes(label.toLowerCase()));
  const steps = [
    ...(missing.length > 0
      ? [`Add ${missing.join(' and ')} to "cycles" in ${root}/site.yaml, in the right place: the oldest comes first.`]
      : []),
    ...unknownAreas.map(
      (heading) =>
        `No area is called "${logLine(heading)}": make a file below ${root}/areas/, or add it to the aliases of one.`,
    ),
    'Compare the reports with the deck. A status that is not recorded stays so, unless the team knows it.',
    'npx almanac check',
  ];
  return ['What to do next', ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}
