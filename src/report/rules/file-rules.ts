/** Rules for the files that a site publishes as they are: pictures, the mark, originals. */
import { isOwnUrl, maxUrl, type ListedUrl } from '../../urls/url-list.ts';
import { isPicture } from '../content-path.ts';
import { documentsOf, type Content, type ContentInput, type ContentOptions } from '../content.ts';
import type { Finding, Position, Reporter } from '../diagnostics/diagnostic.ts';
import { correctedLines, positionFinder, positionAt, quote } from '../diagnostics/source.ts';
import { drawingFaults } from '../drawings/drawing.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import { maxMistakes, tooManyMistakes } from '../limits.ts';
import { newName } from '../wrong-paths.ts';

/** What browsers show or save, and never run. A page among the originals would be a page of this site. */
const originals =
  /\.(md|mdx|markdown|txt|rst|adoc|tex|csv|tsv|json|ya?ml|pdf|pptx?|key|odp|fodp|docx?|odt|pages|rtf|xlsx?|ods|numbers|zip|gz|7z|png|jpe?g|gif|webp|avif|svg|mp3|m4a|ogg|wav|mp4|webm|ics|eml)$/i;

/** Some hosts look at any of the endings of a name. */
const executable =
  /\.(?:[xs]?html?|xht|svgz?|xml|xsl|php\d?|phtml|phar|cgi|pl|py|asp|jsp|[cm]?js|wasm|swf|shtm)\.[^/]*$/i;
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
    if (path.search(signs) >= 0) report(`${options.root}/${path}`, wrongName(path, taken));
  }
  for (const path of published.filter((path) => /\.svg$/i.test(path))) {
    const text = input.files.find((file) => file.path === path)?.text;
    drawingFindings(text, path === mark).forEach((finding) => report(`${options.root}/${path}`, finding));
  }
}

/** Reports images that are no pictures. Returns the paths of the others. */
function checkPictures(content: Content, report: Reporter): string[] {
  return documentsOf(content).flatMap(({ file, images }) =>
    images.flatMap(({ path, position }) => {
      if (isPicture(path)) return path;
      const expected = 'a picture: PNG, JPEG, GIF, WebP, AVIF or SVG';
      const fix = 'Show a picture here, or link to the file.';
      if (content.paths.has(path)) report(file, wrongKind(path, position, expected, fix));
      return [];
    }),
  );
}

/** Reports originals that a browser might run. Returns the paths of the others. */
function checkSources(content: Content, input: ContentInput, report: Reporter): string[] {
  return content.reports.flatMap(({ file, source }) => {
    const path = source?.file;
    if (path === undefined || !content.paths.has(path)) return [];
    if (originals.test(path) && !executable.test(path)) return path;
    const text = input.files.find(({ displayPath }) => displayPath === file)?.text ?? '';
    const { from, end } = placeOfField(text, ['source', 'file']);
    const expected = 'a document such as PDF, Markdown or slides; a web page can go into a zip archive';
    const fix = correctedLines(text, from, end, yamlText(`${path.replace(/\.[^./]*$/, '')}.pdf`));
    report(file, wrongKind(path, positionAt(text, from), expected, fix));
    return [];
  });
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
    found: `${quote(path)}, a kind of file that a browser may run`,
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
