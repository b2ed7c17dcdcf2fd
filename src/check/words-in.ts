import type { ContentPart } from '../report/content.ts';
import type { ReadDocument } from '../report/read-document.ts';
import { isReport } from '../report/read-report.ts';
import { statusWordsOf, type StatusWords } from '../report/status-words.ts';

/** What the author of a document may write for the statuses of the site. */
export function wordsIn(document: ReadDocument, site: Pick<ContentPart, 'statuses' | 'wording'>): StatusWords {
  const language = isReport(document) ? document.frontmatter.fields?.language : undefined;
  return statusWordsOf(site, language === undefined ? [] : [language]);
}
