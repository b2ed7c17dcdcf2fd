import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sortDiagnostics } from '../report/diagnostics/diagnostic.ts';
import { mergeFixes } from '../report/diagnostics/merge-fixes.ts';
import type { ContentFile } from '../report/file.ts';
import { plural } from '../report/plural.ts';
import { checkFormats, countErrors } from './check-formats.ts';
import { explain } from './explain.ts';
import { fixFiles } from './fix.ts';
import { diagnoseSite, readSite } from './read-site.ts';
import { selectDiagnostics, type Wanted } from './selection.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';

/** How to check. */
export interface CheckOptions extends Wanted {
  format: keyof typeof checkFormats;
  strict?: boolean;
  fix?: boolean;
  drafts?: boolean;
  explain?: string;
}

/**
 * `npx almanac check`: prints every diagnostic of the content.
 * @param options of the command.
 * @param terminal where it prints.
 * @returns 1 where there are errors. With `fix`, files in which something could be fixed are written.
 */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.explain !== undefined) return explain(options.explain, terminal);
  const site = readSite(terminal);
  let scope = '';
  let cycles: string[] = [];
  const diagnoseFiles = (files: readonly ContentFile[]) => {
    const { content, history, diagnostics, gaps } = diagnoseSite(
      { ...site, input: { ...site.input, files } },
      options.drafts ?? false,
    );
    cycles = history?.cycles.map(({ cycle }) => cycle.id) ?? [];
    scope = `${plural(content?.reports.length ?? 0, 'report')}, ${plural(history?.items.length ?? 0, 'item')}`;
    return sortDiagnostics([...diagnostics, ...gaps]);
  };
  const { files, fixed, diagnostics: left } = fixFiles(site.input.files, diagnoseFiles, options.fix ? undefined : 0);
  for (const [index, file] of files.entries()) {
    if (file.text !== site.input.files[index]?.text) await rewrite(join(site.settings.folder, file.path), file.text);
  }

  const textOf = (path: string) => files.find(({ file }) => file === path)?.text;
  const merged = mergeFixes(left, textOf);
  const diagnostics = options.strict ? merged.map((one) => ({ ...one, severity: 'error' as const })) : merged;
  const shown = selectDiagnostics(diagnostics, options, cycles);
  const hasUrlList = files.some(({ path, text }) => path === 'addresses.txt' && text.trim() !== '');
  // A warning that only --strict makes an error keeps nothing back.
  terminal.out(
    checkFormats[options.format](
      {
        diagnostics,
        asked: selectDiagnostics(diagnostics, { ...options, all: true }, cycles),
        shown,
        fixed,
        scope,
        hasUrlList,
      },
      {
        textOf,
        paint: terminal.paint,
        isCutShort: countErrors(left) > 0,
        guide: site.settings.url && new URL(`${site.settings.base}guide/`, site.settings.url).href,
      },
    ),
  );
  return countErrors(diagnostics) > 0 ? exitCode.mistakes : exitCode.done;
}

/** Reading has taken the byte order mark away, where there is one. */
async function rewrite(path: string, text: string): Promise<void> {
  const hasMark = (await readFile(path, 'utf8')).startsWith('\ufeff');
  await writeFile(path, hasMark ? `\ufeff${text}` : text);
}
