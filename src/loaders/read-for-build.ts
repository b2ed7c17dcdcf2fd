import { styleText } from 'node:util';
import { readFiles } from '../disk/read-files.ts';
import type { Settings } from '../disk/settings.ts';
import { diagnose } from '../history/diagnose.ts';
import type { History } from '../history/history.ts';
import { digestsOf } from '../history/thread-digests.ts';
import type { Content, ContentOptions, Digested } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { digest } from '../report/digest.ts';
import { formatDiagnostics } from '../report/format.ts';
import { keepContent, keptContentFile, readKeptContent } from './kept-content.ts';
import { keepDigests } from './kept-digests.ts';

/** What a reading for a build has come to. */
export interface Reading {
  /** All mistakes, as the terminal shows them. */
  mistakes: string | undefined;
  /** What is odd and no mistake, in the same form; empty where nothing is. */
  warnings: string;
  /** How many things the reports leave open. */
  gaps: number;
  /** Digest of what the frame of every page tells; pages of the guide tell nothing else of a site. */
  frame: string;
}

/** Content without mistakes, and what its reports say together. */
export interface Read {
  content: Content;
  history: History;
  /** Of its threads, as `digestsOf` makes them. */
  digests: readonly string[];
}

/**
 * Reads the content folder and keeps it for the pages (`kept-content.ts`). A file is read only where it has changed since the last build.
 * @param settings of the site.
 * @param fingerprint of the code that reads content.
 * @param colours whether messages have them.
 * @param onKept is called as soon as the content is kept, before it is known whether it has mistakes; not where nothing can be made of it.
 * @returns what it has come to, and what was read; a mistake in the content is a result, not an exception.
 */
export function readForBuild(settings: Settings, fingerprint: string, colours: boolean, onKept: () => void): { reading: Reading; read?: Read } {
  const known = readKeptContent(keptContentFile(), fingerprint);
  const files = readFiles(settings.folder, settings.root);
  const options: ContentOptions = {
    base: settings.base,
    drafts: false,
    root: settings.root,
    fingerprint,
    reuse: (digest) => {
      const json = known?.files.get(digest);
      return json === undefined ? undefined : (JSON.parse(json) as Digested);
    },
  };
  const { content, history, diagnostics, gaps, hasErrors } = diagnose(files, options, (read) => {
    keepContent(keptContentFile(), fingerprint, read, known);
    onKept();
  });
  const format = (list: readonly Diagnostic[]) =>
    formatDiagnostics(list, {
      textOf: (file) => files.input.files.find((one) => one.file === file)?.text,
      paint: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
      isCutShort: hasErrors,
    });
  if (!content || !history || hasErrors) return { reading: { mistakes: format(diagnostics), warnings: '', gaps: 0, frame: '' } };
  const digests = digestsOf(history);
  keepDigests(content, digests);
  const frame = digest(JSON.stringify([settings.url ?? null, content.site, content.moved]));
  const warnings = diagnostics.length > 0 ? format(diagnostics) : '';
  return { reading: { mistakes: undefined, warnings, gaps: gaps.length, frame }, read: { content, history, digests } };
}
