import { diagnostic, type Diagnostic } from '../../report/diagnostics/diagnostic.ts';
import { placesIn, quote } from '../../report/diagnostics/source.ts';
import type { ContentFile } from '../../report/file.ts';
import { plural } from '../../report/plural.ts';
import { urlFaults } from '../../check/missing-url.ts';
import { missingAt } from '../../urls/site.ts';
import { insideUrl, pathOfFile, readUrl, type SiteLocation } from '../../urls/read-url.ts';
import type { Output } from './read-output.ts';

/** What is wrong with a URL, what was expected, and what to write instead. */
type WrongUse = [wrong: string, expected: string, fix: string];

/**
 * Reports the URLs in a built site that do not work: where an author wrote them in `content`, or else in the first file
 * of the output that has them.
 */
export function brokenUses(output: Output, location: SiteLocation, content: readonly ContentFile[]): Diagnostic[] {
  const faultOf = urlFaults(output);
  return [...output.uses].flatMap(([key, [file = '', ...others]]) => {
    const written = key.slice(key.indexOf('\n') + 1);
    const wrong = faultOfUse(written, pathOfFile(file), output, location, faultOf);
    if (!wrong) return [];
    const place = placeIn(content, written, insideUrl(written, pathOfFile(file), location));
    const on = [...(place ? [file] : []), ...(others.length > 0 ? [plural(others.length, 'other file')] : [])];
    const where = on.length === 0 ? '' : `; ${place ? '' : 'also '}on ${on.join(' and ')}`;
    const found = `${quote(written)}, ${wrong[0]}${where}`;
    const [, expected, fix] = wrong;
    const position = place?.position ?? { line: 1, column: 1 };
    return diagnostic(place?.file ?? file, { code: 'broken-link', position, found, expected, fix });
  });
}

function faultOfUse(
  written: string,
  page: string,
  site: Output,
  location: SiteLocation,
  faultOf: ReturnType<typeof urlFaults>,
): WrongUse | undefined {
  const target = readUrl(written, location.base + page.slice(1), location);
  if (target === 'elsewhere') return undefined;
  if (target === 'malformed') return ['which no browser can read', 'a URL', 'Correct the URL, or remove the link.'];
  const url = insideUrl(written, page, location);
  if (url === undefined) {
    const { base } = location;
    const expected = `a path below ${base}, or the full URL of another site`;
    return [`which is not below ${base}`, expected, base + target.path.slice(1)];
  }
  const missing = missingAt(url, site);
  if (missing === undefined) return undefined;
  const { wrong, expected, near } = faultOf(url, missing);
  return [wrong, expected, near ?? 'Write the URL of a page that exists, or remove the link.'];
}

/** The first place where an author wrote a URL: as it is on the page or from the root of the site, encoded or not. */
function placeIn(content: readonly ContentFile[], written: string, url = written) {
  for (const { displayPath: file, text } of content) {
    const offsets = [written, url, encodeURI(url)].flatMap((spelling) => offsetOf(text, spelling) ?? []);
    if (offsets.length > 0) return { file, position: placesIn(text).at(Math.min(...offsets)) };
  }
  return undefined;
}

/** Where a text has a URL that is not the beginning of a longer one. */
function offsetOf(text: string, spelling: string): number | undefined {
  if (spelling.length < 2) return undefined;
  for (let offset = text.indexOf(spelling); offset >= 0; offset = text.indexOf(spelling, offset + 1)) {
    const [before, after] = [text[offset - 1] ?? ' ', text[offset + spelling.length] ?? ' '];
    if (/[\s"'(<:]/.test(before) && /[\s"')>\]},]/.test(after)) return offset;
  }
  return undefined;
}
