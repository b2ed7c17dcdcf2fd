import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';

/** What is wrong with a piece of YAML, as a diagnostic says it, with the offset in the YAML instead of a position. */
export interface YamlError {
  code: DiagnosticCode;
  offset: number;
  found: string;
  expected: string;
  fix: string;
}
