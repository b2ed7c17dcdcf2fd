import type { Diagnostic } from '../../report/diagnostics/diagnostic.ts';
import type { ReadFields } from '../../report/fields/read-fields.ts';
import type { ContentFile } from '../../report/file.ts';
import { jsonSchemaOf } from '../../report/schema/json-schema.ts';
import { findingsOf } from '../findings.ts';
import type { FieldsRule, FieldsSeen } from '../rule.ts';
import { issuesIn } from './issues.ts';
import type { Proposals } from './proposed-fields.ts';
import { trialsOf } from './trials.ts';

/** The fields of a file as they were read. */
export interface FileFields {
  file: ContentFile;
  read: ReadFields;
  hasFrontmatter?: boolean;
}

/** What rules know besides the fields of a file. */
interface FieldsContext {
  proposalsFor(path: string): Proposals;
  /** Of the site. */
  language: string;
}

/**
 * The mistakes that rules find in the fields of a file.
 * @param stages rules of which the later ones only count if the earlier ones find nothing.
 */
export function findInFields(
  stages: readonly (readonly FieldsRule[])[],
  { file, read, hasFrontmatter = true }: FileFields,
  { proposalsFor, ...context }: FieldsContext,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { yaml, document, fields } = read;
  if (!document) return found;
  const issues = fields === undefined ? issuesIn(read) : [];
  const ofIssues =
    issues.length === 0 ? noIssues : { json: jsonSchemaOf(read.schema), proposals: proposalsFor(file.path) };
  const wouldPass = trialsOf(read);
  const seen: FieldsSeen = { file, yaml, document, issues, hasFrontmatter, ...ofIssues, ...context, wouldPass };
  const { report } = findingsOf(file, found, yaml);
  for (const rules of stages) {
    for (const { code, check } of rules) check(seen, (mistake) => report(code, mistake));
    if (found.length > 0) break;
  }
  return found;
}

const noIssues = { json: {}, proposals: {} };
