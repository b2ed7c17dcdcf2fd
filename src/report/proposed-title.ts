import { cyclesOf, labelOf } from './order.ts';
import { reportFieldsSchema, type ReportKind } from './schema/report.ts';
import type { SiteSettings } from './schema/site.ts';
import { yamlText } from './yaml-text.ts';

/**
 * A title for a report that has none.
 * @param site its settings; undefined where they could not be read.
 * @param cycle id of the cycle of the report.
 * @param kind of the report.
 * @returns the team, the label of the cycle and the kind, as far as they are known.
 */
export function proposedTitle(site: SiteSettings | undefined, cycle: string, kind: ReportKind): string {
  const label = site && cyclesOf(site).find(({ id }) => id === cycle)?.label;
  return [...(site ? [site.team] : []), label ?? labelOf(cycle), kind].join(' ');
}

/**
 * The schema of the fields of a report, with its title as the example from which messages make their cure.
 * @param title to propose.
 * @returns a schema that takes the same fields.
 */
export function schemaWithTitle(title: string): typeof reportFieldsSchema {
  const { shape } = reportFieldsSchema;
  return reportFieldsSchema.extend({ title: shape.title.meta({ ...shape.title.meta(), examples: [yamlText(title)] }) }) as typeof reportFieldsSchema;
}
