import { readFiles } from '../loaders/read-files.ts';
import type { Diagnosis } from '../history/diagnose-content.ts';
import { diagnose } from '../loaders/diagnose.ts';
import { readSettings, siteName, type Settings } from '../loaders/settings.ts';
import type { ContentInput } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { contentFolder } from './content-folder.ts';
import type { Terminal } from './terminal.ts';

/** A content folder as it is on disk. */
export interface SiteFiles {
  settings: Settings;
  input: ContentInput;
  /** Of files that are not text. */
  diagnostics: Diagnostic[];
}

/**
 * Reads the content folder that the settings name, and says which site that is before anything is done to it.
 * @param terminal its environment and folder.
 * @param canBeMissing whether there need be no such folder yet.
 * @returns its files.
 * @throws AuthorError where there is no such folder, PlainError where a setting is wrong.
 */
export function readSite(terminal: Terminal, canBeMissing = false): SiteFiles {
  const settings = canBeMissing ? readSettings(terminal.cwd, terminal.env) : contentFolder(terminal);
  terminal.err(siteName(settings));
  return { settings, ...readFiles(settings.folder, settings.root) };
}

/**
 * Says what files of a content folder mean, as a build would.
 * @param files as read; `input` may be changed since.
 * @param drafts whether drafts count.
 * @returns the content, its history and every diagnostic.
 */
export function diagnoseSite(files: SiteFiles, drafts: boolean): Diagnosis {
  const { base, root, url } = files.settings;
  return diagnose(files, { base, origin: url?.origin, drafts, root });
}
