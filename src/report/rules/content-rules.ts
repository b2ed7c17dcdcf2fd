/** Rules across files: their names, and what they mention. */
import { classifyPath } from '../content-path.ts';
import type { Area, Content, ContentInput, ContentOptions, Topic } from '../content.ts';
import type { Finding, Position, Reporter } from '../diagnostics/diagnostic.ts';
import { resemblingFile } from '../diagnostics/nearest.ts';
import { correctedLines, offsetFinder, positionAt, quote } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText, type Path } from '../fields/yaml.ts';
import { headingKey } from '../headings/titles.ts';
import { topLines, withSubLines } from '../lines/top-lines.ts';
import { placeholder } from '../schema/placeholder.ts';
import { newName } from '../wrong-paths.ts';
import { pathOnDisk, portablePath } from './portable-names.ts';

const top = { line: 1, column: 1 };
/** Pages stay light up to this many lines, sub-lines included. */
const manyLines = 150;

/** Checks how files are named. */
export function checkPaths(paths: readonly string[], options: ContentOptions, report: Reporter): void {
  const taken = new Set(paths);
  for (const path of paths) {
    const kind = classifyPath(path);
    if (kind.type !== 'unexpected' && kind.type !== 'misnamed') continue;
    const code = kind.type === 'misnamed' ? 'file-name' : 'unexpected-file';
    add(path, { code, found: `the file ${quote(path)}`, expected: kind.expected, fix: newName(path, kind.fix, taken) });
  }
  reportNames();
  if (options.drafts) reportTwins();

  /** Reports names that another system cannot store. */
  function reportNames(): void {
    const first = new Map<string, string>();
    for (const path of paths) {
      const kind = classifyPath(path).type;
      if (kind === 'unexpected' || kind === 'misnamed') continue;
      const portable = portablePath(path);
      const other = first.get(pathOnDisk(path));
      first.set(pathOnDisk(path), other ?? path);
      const named = { code: 'file-name', found: `the file ${quote(path)}` } as const;
      if (portable !== path) {
        add(path, { ...named, expected: 'a name that Windows can store', fix: newName(path, portable, taken) });
      } else if (other !== undefined) {
        const expected = `a name that Windows and macOS can tell apart from ${quote(other)}`;
        add(path, { ...named, expected, fix: newName(path, path.replace(/(?=\.[^./]*$|$)/, '-1'), taken) });
      }
    }
  }

  /** Reports drafts beside the file that they are drafts of: only one can be shown. */
  function reportTwins(): void {
    const first = new Map<string, string>();
    for (const path of paths) {
      if (!('draft' in classifyPath(path))) continue;
      const bare = path.replace(/(^|\/)_/g, '$1');
      const other = first.get(bare);
      if (other === undefined) first.set(bare, path);
      else
        add(path, {
          code: 'duplicate-name',
          found: `${quote(path)}, which is for the same page as ${quote(other)}`,
          expected: 'one of the two',
          fix: `Delete ${other} or ${path}.`,
        });
    }
  }

  function add(path: string, finding: Omit<Finding, 'position'>): void {
    report(`${options.root}/${path}`, { ...finding, position: top });
  }
}

/** Checks that no two areas share a heading and no two topics a name. */
export function checkNames(
  areas: readonly Area[],
  topics: readonly Topic[],
  input: ContentInput,
  report: Reporter,
): void {
  claim(
    areas.map(({ file, title, aliases }) => ({ file, names: [title, ...aliases], field: 'title' })),
    (name) => headingKey(name).replace(/ - | /g, ''),
  );
  claim(
    topics.map(({ file, term, aliases }) => ({ file, names: [term, ...aliases], field: 'term' })),
    (name) => name.toLowerCase(),
  );

  function placeIn(file: string, path: Path): Position {
    const text = input.files.find((candidate) => candidate.displayPath === file)?.text ?? '';
    return positionAt(text, placeOfField(text, path).from);
  }

  function claim(
    owners: readonly { file: string; names: string[]; field: string }[],
    key: (name: string) => string,
  ): void {
    const claimed = new Map<string, { file: string; name: string }>();
    for (const { file, names, field } of owners) {
      names.forEach((name, index) => {
        const other = claimed.get(key(name));
        claimed.set(key(name), other ?? { file, name });
        // An alias that repeats its own title, in another case or with another dash, is harmless.
        if (other === undefined || other.file === file) return;
        const rest = names.filter((_, at) => at > 0 && at !== index);
        const spelling = headingKey(name) === headingKey(other.name) ? '' : ` as ${quote(other.name)}`;
        report(file, {
          code: 'duplicate-name',
          position: placeIn(file, index === 0 ? [field] : ['aliases', index - 1]),
          found: `the name ${quote(name)}, which ${other.file} already has${spelling}`,
          expected: 'each name in one file; other names of the same thing are its aliases',
          fix: index === 0 ? `${field}: ${placeholder}` : `aliases: ${yamlText(rest)}`,
        });
      });
    }
  }
}

/** Checks the files that reports mention, and the length of reports. */
export function checkReferences(content: Content, input: ContentInput, report: Reporter): void {
  const images = [...content.paths].filter((path) => /\.(png|jpe?g|gif|webp|avif|svg)$/i.test(path));
  const textOf = new Map(input.files.map(({ displayPath, text }) => [displayPath, text]));
  for (const note of [...content.reports, ...content.areas, ...content.topics, ...content.notes, ...content.pages]) {
    if (note.images.every(({ path }) => content.paths.has(path))) continue;
    const text = textOf.get(note.file) ?? '';
    const offset = offsetFinder(text);
    for (const { path, position } of note.images) {
      if (content.paths.has(path)) continue;
      const start = offset(position.line, position.column);
      const end = offset(position.endLine ?? position.line, position.endColumn ?? position.column);
      const near = resemblingFile(path, images);
      const instead = text.slice(start, end).replace(/\]\([^)]*\)$|\]\[[^\]]*\]$|\]$/, () => `](/${near})`);
      const fix =
        near === undefined
          ? `Put the picture at ${path} in the content folder, or delete this.`
          : correctedLines(text, start, end, instead);
      const expected = `an image inside the content folder${near === undefined ? '' : `; the nearest is ${quote(near)}`}`;
      report(note.file, { code: 'missing-image', position, found: `no file ${quote(path)}`, expected, fix });
    }
  }
  const sources = [...content.paths].filter((path) => path.startsWith('sources/'));
  for (const { file, source, sections } of content.reports) {
    const path = source?.file;
    if (path !== undefined && !content.paths.has(path)) {
      const text = textOf.get(file) ?? '';
      const { from, end } = placeOfField(text, ['source', 'file']);
      const near = resemblingFile(path, sources);
      report(file, {
        code: 'missing-file',
        position: positionAt(text, from),
        found: `no file ${quote(path)} in the content folder`,
        expected: 'the path of the original below the content folder',
        fix:
          near === undefined
            ? `Put the original at ${path} in the content folder, or delete this field.`
            : correctedLines(text, from, end, yamlText(near)),
      });
    }
    const count = withSubLines(topLines(sections)).length;
    if (count > manyLines) {
      report(file, {
        code: 'long-report',
        position: top,
        found: `${count} lines, sub-lines included`,
        expected: `at most ${manyLines}, so that the page of the cycle loads quickly`,
        fix: 'Move detail below a line into a paragraph of that line, or into a linked document.',
      });
    }
  }
}
