import type { ContentInput, ContentOptions } from '../report/content.ts';
import { sortDiagnostics } from '../report/diagnostics/diagnostic.ts';
import { kitchenWith, options } from '../report/kitchen.fixture.ts';
import { readContent } from '../report/read-content.ts';
import { checkContent, type CheckedContent } from './check.ts';

/** Reads and checks the files of the kitchen with some replaced, added or (undefined) removed. */
export function checkKitchen(
  files: Readonly<Record<string, string | undefined>>,
  changes: Partial<ContentOptions> = {},
): CheckedContent {
  return checkInput(kitchenWith(files), changes);
}

/** Reads and checks a content folder: its files, and the content as a whole. */
export function checkInput(input: ContentInput, changes: Partial<ContentOptions> = {}): CheckedContent {
  const all = { ...options, ...changes };
  const checked = checkContent(readContent(input, all), input, all);
  return { ...checked, diagnostics: sortDiagnostics(checked.diagnostics) };
}
