import { logLine } from '../report/diagnostics/log-line.ts';
import { siteSchema } from '../report/schema/site.ts';
import { AuthorError } from './terminal.ts';

/** Throws an AuthorError if a text cannot be the label of a cycle. */
export function mustBeLabel(label: string): void {
  if (!siteSchema.shape.cycles.safeParse([label]).success)
    throw new AuthorError(
      `"${logLine(label)}" cannot be a label: it has letters, digits, ".", "_" and "-", a letter or digit first, such as K2.`,
    );
}
