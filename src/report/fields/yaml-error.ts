import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';

/** What is wrong with a piece of YAML, as a diagnostic says it, with the offset in the YAML instead of a position. */
export interface YamlError {
  code: DiagnosticCode;
  offset: number;
  /** Where it ends, where it has more than one line. */
  end?: number;
  found: string;
  expected: string;
  fix: string;
}
