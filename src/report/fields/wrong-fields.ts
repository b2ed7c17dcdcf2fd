import type { Document } from 'yaml';
import type { ZodType } from 'zod';

/** Fields that failed their schema, and everything that a message about them needs. */
export interface WrongFields {
  yaml: string;
  document: Document.Parsed;
  value: unknown;
  schema: ZodType;
}
