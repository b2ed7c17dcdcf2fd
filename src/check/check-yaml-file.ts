import type { core, ZodMiniType } from 'zod/mini';
import { diagnostic, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { readFields } from '../report/fields/read-fields.ts';
import type { ContentFile } from '../report/file.ts';
import { findInFields } from './fields/find-in-fields.ts';
import { siteRules } from './site-rules.ts';

/** The fields of a YAML file, or else every mistake in it, whatever other files say. */
export function checkYamlFile<S extends ZodMiniType>(
  file: ContentFile,
  schema: S,
): { fields: core.output<S>; diagnostics: [] } | { fields: undefined; diagnostics: Diagnostic[] } {
  const read = readFields(file.text, schema);
  const unread = read.excess ? [diagnostic(file.displayPath, read.excess)] : [];
  const alone = { proposalsFor: () => ({}), language: 'en' };
  const diagnostics = [...unread, ...findInFields(siteRules.fields, { file, read }, alone)];
  if (read.fields === undefined || diagnostics.length > 0) return { fields: undefined, diagnostics };
  return { fields: read.fields, diagnostics: [] };
}
