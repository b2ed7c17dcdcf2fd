import type { ContentInput, ContentOptions } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { textsOf } from '../report/file.ts';
import { readContent } from '../report/read-content.ts';
import type { SiteLocation } from '../urls/read-url.ts';
import { diagnoseContent, type Diagnosis } from './diagnose-content.ts';

/** Reads a content folder and finds everything that is wrong with it. Throws nothing. */
export function diagnose(
  { input, diagnostics }: { input: ContentInput; diagnostics: readonly Diagnostic[] },
  options: ContentOptions & SiteLocation,
): Diagnosis {
  const { content, part, diagnostics: ofContent } = readContent(input, options);
  const { root, base, origin } = options;
  const sources = { root, textOf: textsOf(input.files), location: { base, origin } };
  return diagnoseContent(content, [...diagnostics, ...ofContent], sources, part);
}
