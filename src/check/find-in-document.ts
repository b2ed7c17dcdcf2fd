import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { isReport } from '../report/read-report.ts';
import { findingsOf } from './findings.ts';
import type { DocumentRule, DocumentSeen, ReportRule, ReportSeen } from './rule.ts';
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
  { document, areas, headers, ...site }: DocumentSeen & Pick<ReportSeen, 'areas' | 'headers'>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { report, isFull } = findingsOf(document.file, found);
  checkSigns(rules.signs, { document, ...site }, report, isFull);
  for (const { code, check } of rules.documents) check({ document, ...site }, (mistake) => report(code, mistake));
  if (!isReport(document)) return found;
  // The same object for all rules, which share what they find out about it.
  const seen = { document, areas, headers, ...site };
  for (const { code, check } of rules.reports) check(seen, (mistake) => report(code, mistake));
  return found;
}
