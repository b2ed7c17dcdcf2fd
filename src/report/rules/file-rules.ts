import { isPicture } from '../content-path.ts';
import { documentsOf, type Content } from '../content.ts';
import type { DiagnosticCode, Position } from '../diagnostics/diagnostic.ts';
import { andNearest, resemblingFile } from '../diagnostics/nearest.ts';
import { correctedLines, placesIn, quote } from '../diagnostics/source.ts';
import { drawingFaults } from '../drawings/drawing.ts';
import { yamlText } from '../fields/yaml.ts';
import type { FileHead } from '../file.ts';
import type { Report, UsedImage } from '../schema/report.ts';
import { fileName, newName } from '../wrong-paths.ts';
import { beginsLikeItsKind, isPublishable, pngSize } from './file-kinds.ts';
import type { Checked } from './rule.ts';

/** GitHub, for one, takes no larger file. */
const largestFile = 100_000_000;
/** For each side of the mark. A build decodes it, and the size of its file does not tell how much memory that takes. */
const maxPixels = 4_000;
/** These have a special meaning in URLs. */
const signs = /[#%]+/g;

type AddFinding = (code: DiagnosticCode, found: string, expected: string, fix: string, at?: Position) => void;

/** Checks that files exist, and that nothing published can run code in a reader's browser. */
export function checkFiles(content: Content, checked: Checked): void {
  const { input, named, report } = checked;
  const { mark } = content.site;
  const pictures = documentsOf(content).flatMap((document) => checkPictures(document, content, checked));
  const sources = content.reports
    .filter((one) => checkSource(one, content, checked))
    .map(({ source }) => source!.file!);
  const published = new Set([...pictures, ...sources, ...(mark === undefined ? [] : [mark])]);
  const taken = new Set(input.paths);
  for (const path of published) {
    if (!content.paths.has(path)) continue;
    const add: AddFinding = (code, found, expected, fix, at) => report(named(path), { code, found, expected, fix, at });
    if (path.search(signs) >= 0) {
      const expected = 'a name without "#" and "%", which have a special meaning in URLs';
      add('file-name', `${quote(path)}, which is published`, expected, newName(path, path.replace(signs, '-'), taken));
    }
    if (input.headOf) checkHead(path, input.headOf(path), path === mark, add);
    const text = input.files.find((file) => file.path === path)?.text;
    if (/\.svg$/i.test(path)) checkDrawing(text, path === mark, add);
  }
}

/** Checks that images exist, are pictures, and have words for readers who cannot see them. Returns the pictures. */
function checkPictures(
  { file, images }: { file: string; images: readonly UsedImage[] },
  { paths }: Content,
  { textOf, report }: Checked,
): string[] {
  if (images.length === 0) return [];
  const text = textOf(file);
  const { stretch } = placesIn(text);
  return images.flatMap(({ path, position }) => {
    const [start, end] = stretch(position);
    const written = text.slice(start, end);
    if (!paths.has(path)) {
      const near = resemblingFile(path, [...paths].filter(isPicture));
      const instead = written.replace(/\]\([^)]*\)$|\]\[[^\]]*\]$|\]$/, () => `](/${near})`);
      const advice = `Put the picture at ${path} in the content folder, or delete this.`;
      report(file, {
        code: 'missing-image',
        at: position,
        found: `no file ${quote(path)}`,
        expected: `an image inside the content folder${andNearest(near)}`,
        fix: near === undefined ? advice : correctedLines(text, start, end, instead),
      });
    } else if (/^!\[\s*\]/.test(written)) {
      report(file, {
        code: 'missed-mark',
        at: position,
        found: `${quote(written)}, which says nothing to readers who cannot see it`,
        expected: 'words between the brackets',
        fix: 'Say between the brackets what the picture shows.',
      });
    }
    if (isPicture(path)) return path;
    if (paths.has(path))
      report(file, {
        code: 'unsafe-file',
        at: position,
        found: `${quote(path)}, which browsers do not show as a picture`,
        expected: 'a picture: PNG, JPEG, GIF, WebP, AVIF or SVG',
        fix: 'Show a picture here, or link to the file.',
      });
    return [];
  });
}

/** Whether the original of a report can be published; reports one that is missing or that a browser might run. */
function checkSource({ file, source }: Report, { paths }: Content, checked: Checked): boolean {
  const path = source?.file;
  if (path === undefined || (paths.has(path) && isPublishable(path))) return path !== undefined;
  const { textOf, placeOf, report } = checked;
  const at = ['source', 'file'];
  if (paths.has(path)) {
    report(file, {
      code: 'unsafe-file',
      at,
      found: `${quote(path)}, a kind of file that is not published, because a browser may run it`,
      expected: 'PDF, Markdown (.md), text (.txt, .csv), a file of an office program, a picture or a zip archive',
      fix: 'Save it as PDF, or put it in a zip archive, and name that file here.',
    });
    return false;
  }
  const { from, end } = placeOf(file, at);
  const originals = [...paths].filter((other) => other.startsWith('sources/'));
  const near = resemblingFile(path, originals);
  report(file, {
    code: 'missing-file',
    at,
    found: `no file ${quote(path)} in the content folder`,
    expected: 'the path of the original below the content folder',
    fix:
      near === undefined
        ? `Put the original at sources/${fileName(path)}, and write that path here; or delete this field.`
        : correctedLines(textOf(file), from, end, yamlText(near)),
  });
  return false;
}

function checkHead(path: string, head: FileHead | undefined, isMark: boolean, add: AddFinding): void {
  if (!head || !beginsLikeItsKind(path, head)) {
    const found = `${quote(path)}, which does not begin like files of its kind: a browser may run what is in it`;
    const expected = 'a file of the kind that its name says; text that does not begin with "<"';
    const fix = 'Save it as what its name says. In text, write a title before the first "<".';
    return add('unsafe-file', found, expected, fix);
  }
  const tooLarge = (found: string, expected: string) => add('too-long', found, expected, 'Save it smaller.');
  const { width, height } = pngSize(head);
  if (head.size > largestFile)
    tooLarge(`a file of ${head.size.toLocaleString('en')} bytes`, `at most ${largestFile.toLocaleString('en')} bytes`);
  else if (isMark && /\.png$/i.test(path) && Math.max(width, height) > maxPixels)
    tooLarge(`a mark of ${width} × ${height} pixels`, `at most ${maxPixels} × ${maxPixels} pixels`);
}

function checkDrawing(text: string | undefined, isMark: boolean, add: AddFinding): void {
  const expected = 'an SVG with nothing but shapes, text and embedded pictures';
  const wrong = (found: string, at?: Position) =>
    add('unsafe-file', found, expected, 'Save the drawing as plain or optimised SVG, or as PNG.', at);
  if (text === undefined) return wrong('a drawing that is empty, not UTF-8 or longer than a million characters');
  const { at } = placesIn(text);
  for (const { offset, found, does } of drawingFaults(text, isMark))
    wrong(`${quote(found)}, which ${does}`, at(offset));
}
