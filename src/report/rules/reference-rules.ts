/** Rules for the files that content mentions, and for the length of reports. */
import { isPicture } from '../content-path.ts';
import { documentsOf, type Content, type ContentInput } from '../content.ts';
import type { Finding, Reporter } from '../diagnostics/diagnostic.ts';
import { resemblingFile } from '../diagnostics/nearest.ts';
import { correctedLines, offsetFinder, positionAt, quote } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import { textsOf } from '../file.ts';
import { topLines, withSubLines } from '../lines/top-lines.ts';
import type { UsedImage } from '../schema/references.ts';
import { fileName } from '../wrong-paths.ts';

/** Pages stay light up to this many lines, sub-lines included. */
const maxLines = 150;

/** Checks the files that reports mention, and the length of reports. */
export function checkReferences(content: Content, input: ContentInput, report: Reporter): void {
  const textOf = textsOf(input.files);
  const pictures = [...content.paths].filter(isPicture);
  for (const { file, images } of documentsOf(content)) {
    imageFindings(images, textOf(file) ?? '', content.paths, pictures).forEach((finding) => report(file, finding));
  }
  const sources = [...content.paths].filter((path) => path.startsWith('sources/'));
  for (const { file, source, sections } of content.reports) {
    const path = source?.file;
    if (path !== undefined && !content.paths.has(path)) report(file, missingSource(path, textOf(file) ?? '', sources));
    const count = withSubLines(topLines(sections)).length;
    if (count > maxLines) report(file, longReport(count));
  }
}

/** Images that are not there, or that say nothing to readers who cannot see them. */
function imageFindings(
  images: readonly UsedImage[],
  text: string,
  paths: ReadonlySet<string>,
  pictures: readonly string[],
): Finding[] {
  if (images.length === 0) return [];
  const offsetOf = offsetFinder(text);
  return images.flatMap(({ path, position }): Finding[] => {
    const start = offsetOf(position.line, position.column);
    const end = offsetOf(position.endLine ?? position.line, position.endColumn ?? position.column);
    if (paths.has(path) && !/^!\[\s*\]/.test(text.slice(start, end))) return [];
    if (paths.has(path)) {
      const fix = 'Say between the brackets what the picture shows.';
      const found = `${quote(text.slice(start, end))}, which says nothing to readers who cannot see it`;
      return [{ code: 'missed-mark', position, found, expected: 'words between the brackets', fix }];
    }
    const near = resemblingFile(path, pictures);
    const instead = text.slice(start, end).replace(/\]\([^)]*\)$|\]\[[^\]]*\]$|\]$/, () => `](/${near})`);
    return [
      {
        code: 'missing-image',
        position,
        found: `no file ${quote(path)}`,
        expected: `an image inside the content folder${near === undefined ? '' : `; the nearest is ${quote(near)}`}`,
        fix:
          near === undefined
            ? `Put the picture at ${path} in the content folder, or delete this.`
            : correctedLines(text, start, end, instead),
      },
    ];
  });
}

/** The original of a report that is not in the content folder. */
function missingSource(path: string, text: string, sources: readonly string[]): Finding {
  const { from, end } = placeOfField(text, ['source', 'file']);
  const near = resemblingFile(path, sources);
  return {
    code: 'missing-file',
    position: positionAt(text, from),
    found: `no file ${quote(path)} in the content folder`,
    expected: 'the path of the original below the content folder',
    fix:
      near === undefined
        ? `Put the original at sources/${fileName(path)}, and write that path here; or delete this field.`
        : correctedLines(text, from, end, yamlText(near)),
  };
}

function longReport(count: number): Finding {
  return {
    code: 'long-report',
    position: { line: 1, column: 1 },
    found: `${count} lines, sub-lines included`,
    expected: `at most ${maxLines}, so that the page of the cycle loads quickly`,
    fix: 'Move detail below a line into a paragraph of that line, or into a linked document.',
  };
}
