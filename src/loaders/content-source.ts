import type { Loader, LoaderContext } from 'astro/loaders';
import { styleText } from 'node:util';
import { readFiles } from '../disk/read-files.ts';
import { diagnose } from '../history/diagnose.ts';
import type { Content, DigestedReport } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { formatDiagnostics } from '../report/format.ts';
import { PlainError } from '../report/plain-error.ts';
import { asked } from './asked.ts';
import { codeFingerprint } from './fingerprint.ts';
import { keptReportsFile, readKeptReports, writeKeptReports, type KeptReports } from './kept-reports.ts';
import type { Settings } from '../disk/settings.ts';

/** One entry of a collection, as Astro stores it. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  html: string;
  digest: string;
}

/**
 * One reading of the content folder for all collections, so that every mistake is told at once and rules across files
 * can be checked. A report is parsed again only when its digest changes. With a mistake in the content the collections
 * stay as they are and loading ends with a `PlainError` that lists every mistake; the development server begins all the same, and asks again.
 * @param project absolute path of the project.
 * @param settings of the site.
 * @param entriesOf the entries of each collection, by its name; `reports` is the one that asks for the reading.
 * @returns a loader for each collection.
 */
export function createLoaders<Name extends string>(
  project: string,
  settings: Settings,
  entriesOf: Record<Name | 'reports', (content: Content) => Entry[]>,
): Record<Name | 'reports', Loader> {
  let reading = Promise.withResolvers<Content | undefined>();
  const names = Object.keys(entriesOf);
  const served = new Set<string>();
  const begin = () => {
    reading = Promise.withResolvers();
    served.clear();
  };

  const load = async (name: Name | 'reports', context: LoaderContext): Promise<void> => {
    // Every collection has had the last reading, so that this is the next.
    if (served.has(name)) begin();
    served.add(name);
    const current = reading;
    // Nobody else will ask for it: Astro keeps loaders for as long as it runs, and they would keep all reports.
    if (!import.meta.env.DEV && served.size === names.length) begin();
    if (context.refreshContextData) context.refreshContextData[asked] = true;
    if (name === 'reports') void read(context, canBegin(context)).then(current.resolve, current.reject);
    const content = await current.promise;
    if (content) await store(context, entriesOf[name](content));
  };

  const read = async ({ store: cache, logger }: LoaderContext, canDoWithout: boolean): Promise<Content | undefined> => {
    const fingerprint = codeFingerprint(project);
    // The development server has the reports in the store, as nothing is bundled there.
    const inStore = new Map(import.meta.env.DEV ? cache.values().map(({ digest, data }) => [digest, data as unknown as DigestedReport]) : []);
    const known: KeptReports = import.meta.env.DEV ? new Map() : readKeptReports(keptReportsFile(), fingerprint);
    const files = await readFiles(settings.folder, settings.root);
    const { content, diagnostics, gaps, hasErrors } = diagnose(files, {
      base: settings.base,
      drafts: import.meta.env.DEV,
      root: settings.root,
      fingerprint,
      reuse: (digest) => {
        const json = known.get(digest);
        return json === undefined ? inStore.get(digest) : (JSON.parse(json) as DigestedReport);
      },
    });
    const format = (list: readonly Diagnostic[]) =>
      formatDiagnostics(list, {
        textOf: (file) => files.input.files.find((one) => one.file === file)?.text,
        paint: (style, text) => styleText(style, text, { stream: process.stderr }),
      });
    if (!content || hasErrors) {
      if (canDoWithout) return undefined;
      throw new PlainError(`\n${format(diagnostics)}\n`);
    }
    if (!import.meta.env.DEV) writeKeptReports(keptReportsFile(), fingerprint, content.reports, known);
    if (diagnostics.length > 0) logger.warn(`\n${format(diagnostics)}\n`);
    if (gaps.length > 0) logger.info(`Things that the reports leave open: ${gaps.length}. "npm run check" lists them.`);
    return content;
  };

  return Object.fromEntries(
    names.map((name) => [
      name,
      { name: `almanac-${name}`, load: (context: LoaderContext) => load(name as Name, context) } satisfies Loader,
    ]),
  ) as Record<Name | 'reports', Loader>;
}

/** Whether this is the development server at its beginning, which a mistake must not end; `liveContent` asks again. */
function canBegin({ watcher, refreshContextData }: LoaderContext): boolean {
  return watcher !== undefined && refreshContextData === undefined;
}

/** Brings a collection to what was read; entries that have not changed stay as they are. */
async function store({ store: entries, parseData }: LoaderContext, wanted: readonly Entry[]): Promise<void> {
  const ids = new Set(wanted.map(({ id }) => id));
  for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
  for (const { id, data, html, digest } of wanted) {
    if (entries.get(id)?.digest === digest) continue;
    entries.set({ id, data: await parseData({ id, data }), digest, rendered: { html } });
  }
}
