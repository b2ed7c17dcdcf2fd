import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { slugify } from '../report/slug.ts';
import type { Sources } from './sources.ts';

/** Pages whose URLs are made from the content. */
const ofContent = /^\/(?:areas|cycles|files|matrix|topics)\/(?:.*\/)?([^/]+)\/?$/;
/** The target of a link is no word of its line. */
const target = /(?<=\])\([^)\r\n]*\)|(?<=\]:).*/g;

/**
 * Returns a function that says whether the site may have a URL once the errors found so far are fixed. Ids are made from
 * words, so a file with a mistake can only hide a page whose words are in one of its lines.
 */
export function doubtfulUrls(
  errors: readonly Diagnostic[],
  sources: Pick<Sources, 'textOf'>,
): (url: string) => boolean {
  // If redirects cannot be read, any old URL may have one.
  const isUnread = errors.some(({ file, code }) => file.endsWith('/redirects.yaml') && !code.startsWith('redirect-'));
  const texts = [...new Set(errors.map(({ file }) => file))].map((file) => `${file}\n${sources.textOf(file) ?? ''}`);
  let rows: ReadonlySet<string>[] | undefined;
  return (url) => {
    const [, id] = ofContent.exec(url) ?? [];
    if (errors.length === 0 || isUnread || id === undefined) return isUnread;
    rows ??= [...texts, ...errors.map(({ fix }) => fix)].flatMap((text) =>
      text
        .replace(target, '')
        .split(/[\r\n]+/)
        .map((row) => new Set(slugWords(row))),
    );
    return rows.some((row) => slugWords(id).every((word) => row.has(word)));
  };
}

function slugWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(slugify)
    .filter((word) => word !== '');
}
