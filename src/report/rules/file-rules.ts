/** Rules for the files that a site publishes as they are: pictures, the mark, originals. */
import { isOwnUrl, maxUrl, type ListedUrl } from '../url-list.ts';
import { isPicture } from '../content-path.ts';
import { documentsOf, type Content, type ContentInput, type ContentOptions } from '../content.ts';
import type { Finding, Position, Reporter } from '../diagnostics/diagnostic.ts';
import { positionAt, positionFinder, quote } from '../diagnostics/source.ts';
import { drawingFaults } from '../drawings/drawing.ts';
import { placeOfField } from '../fields/field-place.ts';
import { textsOf, type FileHead } from '../file.ts';
import { maxMistakes, tooManyMistakes, withCommas } from '../limits.ts';
import { newName } from '../wrong-paths.ts';
import { beginsLikeItsKind, isPublishable, pngSize } from './file-kinds.ts';

/** GitHub, for one, takes no larger file. */
const maxBytes = 100_000_000;
/** Of a side of the mark. A build decodes it, and its file says nothing about how much memory that takes. */
const maxPixels = 4_000;
/** They mean something else in a URL. */
const signs = /[#%]+/g;

/** Checks that nothing that is published can run code in a reader's browser. */
export function checkFiles(content: Content, input: ContentInput, options: ContentOptions, report: Reporter): void {
  const { mark } = content.site;
  const pictures = checkPictures(content, report);
  const sources = checkSources(content, input, report);
  const published = [...new Set([...pictures, ...sources, ...(mark === undefined ? [] : [mark])])].filter((path) =>
    content.paths.has(path),
  );
  const taken = new Set(input.paths);
  for (const path of published) {
    const text = input.files.find((file) => file.path === path)?.text;
    const findings = [
      ...(path.search(signs) >= 0 ? [wrongName(path, taken)] : []),
      ...(input.headOf ? headFindings(path, input.headOf(path), path === mark) : []),
      ...(/\.svg$/i.test(path) ? drawingFindings(text, path === mark) : []),
    ];
    findings.forEach((finding) => report(`${options.root}/${path}`, finding));
  }
}

/** Reports images that are no pictures. Returns the paths of the others. */
function checkPictures(content: Content, report: Reporter): string[] {
  return documentsOf(content).flatMap(({ file, images }) =>
    images.flatMap(({ path, position }) => {
      if (isPicture(path)) return path;
      const expected = 'a picture: PNG, JPEG, GIF, WebP, AVIF or SVG';
      const fix = 'Show a picture here, or link to the file.';
      const found = `${quote(path)}, which browsers do not show as a picture`;
      if (content.paths.has(path)) report(file, { ...wrongKind(path, position, expected, fix), found });
      return [];
    }),
  );
}

/** Reports originals that a browser might run. Returns the paths of the others. */
function checkSources(content: Content, input: ContentInput, report: Reporter): string[] {
  return content.reports.flatMap(({ file, source }) => {
    const path = source?.file;
    if (path === undefined || !content.paths.has(path)) return [];
    if (isPublishable(path)) return path;
    const text = textsOf(input.files)(file) ?? '';
    const { from } = placeOfField(text, ['source', 'file']);
    const expected = 'PDF, Markdown (.md), text (.txt, .csv), a file of an office program, a picture or a zip archive';
    const fix = 'Save it as PDF, or put it in a zip archive, and name that file here.';
    report(file, wrongKind(path, positionAt(text, from), expected, fix));
    return [];
  });
}

/** What the beginning of a published file shows. */
function headFindings(path: string, head: FileHead | undefined, isMark: boolean): Finding[] {
  const position = { line: 1, column: 1 };
  if (!head || !beginsLikeItsKind(path, head)) {
    return [
      {
        code: 'unsafe-file',
        position,
        found: `${quote(path)}, which does not begin like files of its kind: a browser may run what is in it`,
        expected: 'a file of the kind that its name says; text that does not begin with "<"',
        fix: 'Save it as what its name says. In text, write a title before the first "<".',
      },
    ];
  }
  const tooLarge = (found: string, expected: string): Finding[] => [
    { code: 'too-long', position, found, expected, fix: 'Save it smaller.' },
  ];
  if (head.size > maxBytes)
    return tooLarge(`a file of ${withCommas(head.size)} bytes`, `at most ${withCommas(maxBytes)} bytes`);
  const { width, height } = pngSize(head);
  return isMark && /\.png$/i.test(path) && Math.max(width, height) > maxPixels
    ? tooLarge(`a mark of ${width} × ${height} pixels`, `at most ${maxPixels} × ${maxPixels} pixels`)
    : [];
}

function drawingFindings(text: string | undefined, isMark: boolean): Finding[] {
  if (text === undefined) return [unreadable];
  const positionOf = positionFinder(text);
  return drawingFaults(text, isMark).map(({ offset, found, does }) => ({
    code: 'unsafe-file',
    position: positionOf(offset),
    found: `${quote(found)}, which ${does}`,
    expected: drawn,
    fix: again,
  }));
}

function wrongName(path: string, taken: Set<string>): Finding {
  return {
    code: 'file-name',
    position: { line: 1, column: 1 },
    found: `${quote(path)}, which is published`,
    expected: 'a name without "#" and "%", which have a special meaning in URLs',
    fix: newName(path, path.replace(signs, '-'), taken),
  };
}

const drawn = 'an SVG with nothing but shapes, text and embedded pictures';
const again = 'Save the drawing as plain or optimised SVG, or as PNG.';
const unreadable: Finding = {
  code: 'unsafe-file',
  position: { line: 1, column: 1 },
  found: 'a drawing that is empty, not UTF-8 or longer than a million characters',
  expected: drawn,
  fix: again,
};

function wrongKind(path: string, position: Position, expected: string, fix: string): Finding {
  return {
    code: 'unsafe-file',
    position,
    found: `${quote(path)}, a kind of file that is not published, because a browser may run it`,
    expected,
    fix,
  };
}

/** Finds URLs in the list of published ones that cannot be of this site, up to the limit. */
export function findForeign(listed: readonly ListedUrl[]): Finding[] {
  const foreign = listed.filter(({ url }) => !isOwnUrl(url)).slice(0, maxMistakes);
  const findings = foreign.map(({ url, line }): Finding => ({
    code: 'unsafe-address',
    position: { line, column: 1 },
    found: `${quote(url)}, which cannot be a URL of this site`,
    expected: `a path from the root of the site, without "..", "\\" and "?", of at most ${maxUrl} characters`,
    fix: isOwnUrl(`/${url}`) ? `/${url}` : 'Delete this line.',
  }));
  const last = findings[maxMistakes - 1];
  return last ? [...findings, tooManyMistakes(`${maxMistakes} mistakes`, last.position)] : findings;
}
