import type { core } from 'zod';

const types: Record<string, string> = {
  string: 'text (a number or a word such as "true" needs quotes)',
  number: 'a number',
  array: 'a list',
  object: 'fields, one `key: value` per line',
  record: 'fields, one `key: value` per line',
};

const formats: Record<string, string> = {
  date: 'a day that exists, as YYYY-MM-DD',
  url: 'a URL that begins with https:// or http://',
};

/** What a schema expects, in an author's words, where the schema has no words of its own. */
export const wordsOfIssue: core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'this field, which is required' : types[issue.expected];
  if (issue.code === 'too_small') return `${issue.origin === 'array' ? 'a list' : 'text'} that is not empty`;
  if (issue.code === 'invalid_format') return formats[issue.format];
  return undefined;
};
