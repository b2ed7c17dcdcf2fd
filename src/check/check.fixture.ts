import type { ContentInput } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { kitchenWith, options } from '../report/kitchen.fixture.ts';
import { readContent, type ReadContent } from '../report/read-content.ts';
import { checkContent, type CheckOptions } from './check.ts';

interface CheckedContent extends Pick<ReadContent, 'content' | 'part'> {
  diagnostics: Diagnostic[];
}

/** Reads and checks the files of the kitchen with some replaced, added or (undefined) removed. */
export function checkKitchen(
  files: Readonly<Record<string, string | undefined>>,
  changes: Partial<CheckOptions> = {},
): CheckedContent {
  return checkInput(kitchenWith(files), changes);
}

/** Reads and checks a content folder: its files, and the content as a whole. */
export function checkInput(input: ContentInput, changes: Partial<CheckOptions> = {}): CheckedContent {
  const all = { ...options, ...changes };
  const { content, part, ...read } = readContent(input, all);
  const diagnostics = checkContent({ content, part, ...read }, input, all);
  return { content, part, diagnostics: sortDiagnostics(diagnostics) };
}
