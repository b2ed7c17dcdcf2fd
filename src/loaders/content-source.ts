import type { Loader, LoaderContext } from 'astro/loaders';
import { styleText } from 'node:util';
import { readFiles } from '../disk/read-files.ts';
import { diagnose } from '../history/diagnose.ts';
import type { Content } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { formatDiagnostics } from '../report/format.ts';
import { codeFingerprint } from './fingerprint.ts';
import type { Settings } from '../disk/settings.ts';

/** One entry of a collection, as Astro stores it. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  html: string;
  digest: string;
}

/** Content with a mistake in it: the message lists every mistake; there is no stack, because no code is at fault. */
export class ContentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ContentError';
    this.stack = '';
  }
}

/** How long a saved change waits for the others of the same save, in milliseconds. */
const settle = 30;

/**
 * One reading of the content folder for all collections, so that every mistake is told at once and rules across files
 * can be checked. A report is parsed again only when its digest changes.
 * @param project absolute path of the project.
 * @param settings of the site.
 * @param entriesOf the entries of each collection, by its name; `reports` is the one whose cache is used.
 * @returns a loader for each collection.
 */
export function createLoaders<Name extends string>(
  project: string,
  settings: Settings,
  entriesOf: Record<Name | 'reports', (content: Content) => Entry[]>,
): Record<Name | 'reports', Loader> {
  const contexts = new Map<string, LoaderContext>();
  const reading = Promise.withResolvers<Content>();

  const load = async (name: Name | 'reports', context: LoaderContext): Promise<void> => {
    contexts.set(name, context);
    if (name === 'reports') {
      read(context).then(reading.resolve, reading.reject);
      if (context.watcher) watch(context);
    }
    await store(context, entriesOf[name](await reading.promise));
  };

  const read = async ({ store: cache, logger }: LoaderContext): Promise<Content> => {
    const files = await readFiles(settings.folder, settings.root);
    const { content, diagnostics, gaps, hasErrors } = diagnose(files, {
      base: settings.base,
      drafts: import.meta.env.DEV,
      root: settings.root,
      fingerprint: codeFingerprint(project),
      reuse: (cycle, kind, digest) => {
        const entry = cache.get(`${cycle}/${kind}`);
        return entry?.digest === digest ? (entry.data as Content['reports'][number]) : undefined;
      },
    });
    const format = (list: readonly Diagnostic[]) =>
      formatDiagnostics(list, {
        textOf: (file) => files.input.files.find((one) => one.file === file)?.text,
        paint: (style, text) => styleText(style, text, { stream: process.stderr }),
      });
    if (!content || hasErrors) {
      throw new ContentError(`\n${format(diagnostics)}\n`);
    }
    if (diagnostics.length > 0) logger.warn(`\n${format(diagnostics)}\n`);
    if (gaps.length > 0) logger.info(`Things that the reports leave open: ${gaps.length}. "npm run check" lists them.`);
    return content;
  };

  const watch = (context: LoaderContext): void => {
    let timer: NodeJS.Timeout | undefined;
    const refresh = async () => {
      try {
        const content = await read(context);
        for (const [name, one] of contexts) await store(one, entriesOf[name as Name](content));
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        context.logger.error(error.message);
      }
    };
    context.watcher?.add(settings.folder);
    context.watcher?.on('all', (_event, path) => {
      if (!path.startsWith(settings.folder)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), settle);
    });
  };

  return Object.fromEntries(
    Object.keys(entriesOf).map((name) => [
      name,
      { name: `almanac-${name}`, load: (context: LoaderContext) => load(name as Name, context) } satisfies Loader,
    ]),
  ) as Record<Name | 'reports', Loader>;
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
