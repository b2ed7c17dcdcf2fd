/** Rules that no single file can keep: names, the order of cycles, files that others mention. */
import type { Area, Content, ContentInput, ContentOptions, Topic } from './content.ts';
import { classifyPath } from './content-path.ts';
import { diagnostic, type Diagnostic, type Finding } from './diagnostic.ts';
import { headingKey } from './heading-key.ts';
import type { Line, Report } from './schema/report.ts';
import { positionAt, quote } from './source.ts';

const top = { line: 1, column: 1 };
/** Pages stay light up to this many lines, sub-lines included (design §7). */
const manyLines = 150;

const exampleSite = `title: Kitchen status and plans
team: The kitchen
cycles: [K1]`;

/**
 * Checks which files there are and how they are named.
 * @param paths of all files below the content folder.
 * @param options `root` names the folder in messages.
 * @param diagnostics to add to.
 */
export function checkPaths(paths: readonly string[], options: ContentOptions, diagnostics: Diagnostic[]): void {
  const kinds = paths.map((path) => ({ path, kind: classifyPath(path) }));
  for (const { path, kind } of kinds) {
    if (kind.is !== 'unexpected' && kind.is !== 'misnamed') continue;
    const code = kind.is === 'misnamed' ? 'file-name' : 'unexpected-file';
    add(`${options.root}/${path}`, { code, found: `the file ${quote(path)}`, expected: kind.expected, fix: kind.fix });
  }
  const has = (is: string) => kinds.some(({ kind }) => kind.is === is);
  if (!has('site')) missing('site.yaml', 'the settings of the site', exampleSite);
  if (!has('area')) missing('areas/ovens.mdx', 'at least one area', '---\ntitle: Ovens\n---');
  if (!has('report')) missing('cycles/k1/plan.mdx', 'at least one report', '---\ntitle: Kitchen K1 plan\n---\n\n## Ovens\n\n- Choose a thermostat');

  function missing(path: string, expected: string, fix: string): void {
    add(`${options.root}/${path}`, { code: 'missing-file', found: 'no such file', expected, fix });
  }

  function add(file: string, finding: Omit<Finding, 'position'>): void {
    diagnostics.push(diagnostic(file, { ...finding, position: top }));
  }
}

/**
 * Checks that no two areas share a heading and no two topics a name.
 * @param areas of the content.
 * @param topics of the content.
 * @param diagnostics to add to.
 */
export function checkNames(areas: readonly Area[], topics: readonly Topic[], diagnostics: Diagnostic[]): void {
  claim(areas.map(({ file, title, aliases }) => ({ file, names: [title, ...aliases], field: 'title' })), headingKey);
  claim(topics.map(({ file, term, aliases }) => ({ file, names: [term, ...aliases], field: 'term' })), (name) => name.toLowerCase());

  function claim(owners: readonly { file: string; names: string[]; field: string }[], key: (name: string) => string): void {
    const claimed = new Map<string, string>();
    for (const { file, names, field } of owners) {
      names.forEach((name, index) => {
        const other = claimed.get(key(name));
        claimed.set(key(name), other ?? file);
        // An alias that repeats its own title, in another case or with another dash, is harmless.
        if (other === undefined || other === file) return;
        const rest = names.filter((one) => one !== name && one !== names[0]);
        diagnostics.push(diagnostic(file, {
          code: 'duplicate-name',
          position: top,
          found: `the name ${quote(name)}, which ${other} has already`,
          expected: 'each name in one place',
          fix: index === 0 ? `${field}: ${name} (another name)` : `aliases: [${rest.join(', ')}]`,
        }));
      });
    }
  }
}

/**
 * Checks the order of the cycles against the reports there are.
 * @param content read so far.
 * @param input the files it was read from.
 * @param options `root` names the folder in messages.
 * @param diagnostics to add to.
 */
export function checkSite(content: Content, input: ContentInput, options: ContentOptions, diagnostics: Diagnostic[]): void {
  const text = input.files.find(({ path }) => path === 'site.yaml')?.text ?? '';
  const position = positionAt(text, Math.max(0, text.search(/^cycles\s*:/m)));
  const add = (code: Finding['code'], found: string, expected: string, labels: readonly string[]) =>
    diagnostics.push(diagnostic(`${options.root}/site.yaml`, { code, position, found, expected, fix: `cycles: [${labels.join(', ')}]` }));
  const labels = content.cycles.map(({ label }) => label);
  const ids = content.cycles.map(({ id }) => id);

  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) add('duplicate-name', `the cycle ${quote(labels[index] ?? '')} twice`, 'each cycle once', labels.toSpliced(index, 1));
  });
  const unordered = new Set(content.reports.map(({ cycle }) => cycle).filter((cycle) => !ids.includes(cycle)));
  for (const cycle of unordered) {
    const found = `a report in ${quote(`cycles/${cycle}/`)}, but no cycle ${quote(cycle)} in the order`;
    add('unknown-cycle', found, 'every cycle that has a report, oldest first', [...labels, cycle.toUpperCase()]);
  }
  const reported = new Set(input.paths.map((path) => classifyPath(path)).flatMap((kind) => (kind.is === 'report' ? kind.cycle : [])));
  content.cycles.forEach(({ id, label }, index) => {
    if (reported.has(id)) return;
    const found = `the cycle ${quote(label)}, for which there is neither cycles/${id}/plan.mdx nor cycles/${id}/status.mdx`;
    add('cycle-without-report', found, 'only cycles that have a report', labels.toSpliced(index, 1));
  });
}

/**
 * Checks the files that reports mention, and the length of reports.
 * @param content read so far.
 * @param input the files it was read from.
 * @param diagnostics to add to.
 */
export function checkReferences(content: Content, input: ContentInput, diagnostics: Diagnostic[]): void {
  const images = [...content.paths].filter((path) => /\.(png|jpe?g|gif|webp|avif|svg)$/i.test(path));
  for (const note of [...content.reports, ...content.areas, ...content.topics, ...content.notes]) {
    for (const { path, position } of note.images) {
      if (content.paths.has(path)) continue;
      const fix = `![…](/${images[0] ?? 'sources/picture.png'})`;
      diagnostics.push(diagnostic(note.file, { code: 'missing-image', position, found: `no file ${quote(path)}`, expected: 'an image inside the content folder', fix }));
    }
  }
  for (const report of content.reports) {
    const source = report.source?.file;
    if (source !== undefined && !content.paths.has(source)) {
      const text = input.files.find(({ file }) => file === report.file)?.text ?? '';
      const near = [...content.paths].find((path) => path.startsWith('sources/')) ?? 'sources/original.md';
      diagnostics.push(diagnostic(report.file, {
        code: 'missing-file',
        position: positionAt(text, Math.max(0, text.indexOf(source))),
        found: `no file ${quote(source)} in the content folder`,
        expected: 'the path of the original below the content folder',
        fix: `file: ${near}`,
      }));
    }
    const count = countLines(report);
    if (count > manyLines) {
      diagnostics.push(diagnostic(report.file, {
        code: 'long-report',
        position: top,
        found: `${count} lines, sub-lines included`,
        expected: `at most ${manyLines}, so that the page of the cycle stays light`,
        fix: 'Move detail below a line into a paragraph of that line, or into a linked document.',
      }));
    }
  }
}

function countLines(report: Report): number {
  const count = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + 1 + count(line.lines), 0);
  return report.sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + (block.type === 'lines' ? count(block.lines) : 0), 0);
}
