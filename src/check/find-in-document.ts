import type { Diagnostic, DiagnosticCode } from '../report/diagnostics/diagnostic.ts';
import { findingsOf } from '../report/file.ts';
import { isReport } from '../report/read-report.ts';
import type { DocumentRule, DocumentSeen, MistakeHere, ReportRule, ReportSeen } from './rule.ts';
import { checkSigns, type SignRule } from './signs.ts';

/** The rules about one file. */
export interface RulesOfDocuments {
  signs: readonly SignRule[];
  documents: readonly DocumentRule[];
  reports: readonly ReportRule[];
}

/** The mistakes that rules find in one file. */
export function findInDocument(
  rules: RulesOfDocuments,
  { document, statuses, areas }: DocumentSeen & Pick<ReportSeen, 'areas'>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { report, isFull } = findingsOf(document.file, found, statuses);
  const add = (code: DiagnosticCode, mistake: MistakeHere) => report({ code, ...mistake });
  checkSigns(rules.signs, document, add, isFull);
  for (const { code, check } of rules.documents) check({ document, statuses }, (mistake) => add(code, mistake));
  if (!isReport(document)) return found;
  // The same object for all rules, which share what they find out about it.
  const seen = { document, statuses, areas };
  for (const { code, check } of rules.reports) check(seen, (mistake) => add(code, mistake));
  return found;
}
