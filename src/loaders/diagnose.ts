import { diagnoseContent, type Diagnosis } from '../history/diagnose-content.ts';
import type { ContentInput, ContentOptions } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { readContent } from '../report/read-content.ts';

/** Reads a content folder and finds everything that is wrong with it. Throws nothing. */
export function diagnose(
  { input, diagnostics }: { input: ContentInput; diagnostics: readonly Diagnostic[] },
  options: ContentOptions,
): Diagnosis {
  const { content, part, diagnostics: ofContent } = readContent(input, options);
  const textOf = (file: string) => input.files.find((other) => other.displayPath === file)?.text;
  return diagnoseContent(content, [...diagnostics, ...ofContent], { root: options.root, textOf }, part);
}
