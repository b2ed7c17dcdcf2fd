import type { Loader, LoaderContext } from 'astro/loaders';
import { styleText } from 'node:util';
import type { Content, DigestedReport } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { PlainError } from '../report/plain-error.ts';
import { asked } from './asked.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { Settings } from '../disk/settings.ts';

/** One entry of a collection, as Astro stores it. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  html: string;
  digest: string;
}

/**
 * One reading of the content folder for all collections of the development server, so that every mistake is told at once and
 * rules across files can be checked. A report is parsed again only when its digest changes. With a mistake in the content the
 * collections stay as they are and loading ends with a `PlainError` that lists every mistake; the server begins all the same, and
 * asks again. In a build the collections are empty (`read-for-build.ts`).
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
  const served = new Set<string>();
  const begin = () => {
    reading = Promise.withResolvers();
    served.clear();
  };

  const load = async (name: Name | 'reports', context: LoaderContext): Promise<void> => {
    if (!import.meta.env.DEV) return context.store.clear();
    // Every collection has had the last reading, so that this is the next.
    if (served.has(name)) begin();
    served.add(name);
    const current = reading;
    if (context.refreshContextData) context.refreshContextData[asked] = true;
    if (name === 'reports') void read(context, canBegin(context)).then(current.resolve, current.reject);
    const content = await current.promise;
    if (content) await store(context, entriesOf[name](content));
  };

  const read = async ({ store: cache, logger }: LoaderContext, canDoWithout: boolean): Promise<Content | undefined> => {
    // A build, which reads nothing here, has all this to transform for nothing.
    const [{ readFiles }, { diagnose }, { formatDiagnostics }] = await Promise.all([import('../disk/read-files.ts'), import('../history/diagnose.ts'), import('../report/format.ts')]);
    const fingerprint = fingerprintsOf(project).reading;
    const known = new Map(cache.values().map(({ digest, data }) => [digest, data as unknown as DigestedReport]));
    const files = readFiles(settings.folder, settings.root);
    const { content, diagnostics, gaps, hasErrors } = diagnose(files, {
      base: settings.base,
      drafts: true,
      root: settings.root,
      fingerprint,
      reuse: (digest) => known.get(digest),
    });
    const format = (list: readonly Diagnostic[]) =>
      formatDiagnostics(list, {
        textOf: (file) => files.input.files.find((one) => one.file === file)?.text,
        paint: (style, text) => styleText(style, text, { stream: process.stderr }),
        isCutShort: hasErrors,
      });
    if (!content || hasErrors) {
      if (canDoWithout) return undefined;
      throw new PlainError(`\n${format(diagnostics)}\n`);
    }
    if (diagnostics.length > 0) logger.warn(`\n${format(diagnostics)}\n`);
    if (gaps.length > 0) logger.info(`Things that the reports leave open: ${gaps.length}. "npm run check" lists them.`);
    return content;
  };

  return Object.fromEntries(
    Object.keys(entriesOf).map((name) => [
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
