import type { ContentOptions } from '../report/content.ts';
import { sortDiagnostics } from '../report/diagnostics/diagnostic.ts';
import { kitchenWith, options } from '../report/kitchen.fixture.ts';
import { readContent, type ReadContent } from '../report/read-content.ts';
import { checkContent } from './check.ts';

/** Reads and checks the files of the kitchen with some replaced, added or (undefined) removed. */
export function checkKitchen(
  files: Readonly<Record<string, string | undefined>>,
  changes: Partial<ContentOptions> = {},
): ReadContent {
  const input = kitchenWith(files);
  const all = { ...options, ...changes };
  const read = readContent(input, all);
  return { ...read, diagnostics: sortDiagnostics(checkContent(read, input, all)) };
}
