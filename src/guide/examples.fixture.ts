/**
 * The examples on pages of the guide, for a test that each does what its page says. To other tests, they are a
 * collection of all mistakes.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../check/check.ts';
import { readFiles } from '../loaders/read-files.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { editOf } from '../report/diagnostics/merge-fixes.ts';
import { kitchen } from '../report/kitchen.fixture.ts';
import { siteRules } from '../check/site-rules.ts';
import { allStrings } from '../strings/all-strings.ts';

/** A file of the content folder on a page. */
interface Sample {
  /** With the mistake, without it, or shown once for both. */
  is: 'bad' | 'good' | 'both';
  /** Path inside the content folder. */
  file: string;
  text: string;
  /** As an old editor saves it. */
  latin1: boolean;
}

/** The files of a content folder, by path. */
export type ContentFiles = Readonly<Record<string, string | Buffer>>;

/** The content before an example. Each sample replaces one of its files or adds one. */
const content: ContentFiles = {
  ...kitchen,
  'cycles/k2/plan.mdx': `---
title: Kitchen K2 plan
---

## Ovens — small

- Measure heat loss
- Choose a thermostat
`,
  'sources/k1.md': '# Kitchen K1\n',
  'sources/k1.html': '<!doctype html>\n',
  'sources/k1.pdf': '%PDF-1.7\n',
  'sources/seal.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
};

const pagesFolder = join(import.meta.dirname, 'diagnostics');

/** The pages about diagnostics, by code. */
export const diagnosticPages = new Map(
  readdirSync(pagesFolder).map((file) => [file.replace('.md', ''), readFileSync(join(pagesFolder, file), 'utf8')]),
);

/** A page with many mistakes at once. */
export const manyMistakes = readFileSync(join(import.meta.dirname, 'fixtures/many-mistakes.md'), 'utf8');

/** The files on a page, in order: each block of code below a line such as "`site.yaml`, with the mistake:". */
export function samplesOf(page: string): Sample[] {
  const samples = page.matchAll(
    /^`([^`\n]+)`(, saved as Latin-1)?(?:, (with the mistake|fixed))?:\n\n(`{3,})\w*\n([\s\S]*?)^\4$/gm,
  );
  return [...samples].map(([, file = '', latin1, kind, , text = '']) => ({
    is: kind === undefined ? 'both' : kind === 'fixed' ? 'good' : 'bad',
    file,
    text,
    latin1: latin1 !== undefined,
  }));
}

/** The kitchen with the mistakes of a page. */
export function badContent(page: string): ContentFiles {
  return contentWith(samplesOf(page).filter(({ is }) => is !== 'good'));
}

/** The kitchen, or other content, with samples. A sample without frontmatter keeps that of the file it replaces. */
export function contentWith(samples: readonly Sample[], base = content): ContentFiles {
  const files = samples.map(({ file, text, latin1 }) => {
    const isWhole = text.startsWith('---') || !file.endsWith('.mdx');
    const kept = isWhole ? '' : (/^---\n[\s\S]*?^---\n\n?/m.exec(String(base[file] ?? ''))?.[0] ?? '');
    const whole = kept + spellOut(text);
    return [file, latin1 ? Buffer.from(whole, 'latin1') : whole] as const;
  });
  return { ...base, ...Object.fromEntries(files) };
}

/**
 * Expands abbreviations: a bullet with an ellipsis becomes 160 lines, `⟨×101⟩` repeats the word before it 101 times,
 * and `⟨U+202E⟩` is that character.
 */
function spellOut(text: string): string {
  const many = Array.from({ length: 160 }, (_, index) => `- [x] Clean oven ${index + 1}\n`);
  return text
    .replace(/(\S+ )⟨×(\d+)⟩ ?/g, (_all, word: string, times: string) => word.repeat(Number(times)))
    .replace(/⟨U\+([0-9A-F]{4})⟩/g, (_all, number: string) => String.fromCharCode(parseInt(number, 16)))
    .replace('- …\n', () => many.join(''));
}

/** Writes the files of a content folder to disk. */
export function writeFolder(folder: string, files: ContentFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Everything that is wrong with a content folder, sorted. */
export function diagnoseFiles(files: ContentFiles): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-guide-'));
  try {
    writeFolder(folder, files);
    const root = 'content';
    const { diagnostics, gaps } = check(readFiles({ folder, root }), {
      base: '/',
      drafts: false,
      root,
      strings: allStrings,
      rules: siteRules,
    });
    return sortDiagnostics([...diagnostics, ...gaps]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The content after each printed fix; undefined if a fix is advice, or markers to choose from. */
export function withFixes(files: ContentFiles, diagnostics: readonly Diagnostic[]): ContentFiles | undefined {
  const fixed = { ...files };
  // The last line comes first, so that earlier positions stay right.
  for (const { code, file, position, expected, fix: printed, certainty } of diagnostics.toReversed()) {
    // Of several lines to choose from, any is a fix.
    const fix = certainty === 'choose' ? printed.split('\nor:\n')[0]! : printed;
    if (code === 'lost-url') {
      fixed['redirects.yaml'] = `${fixed['redirects.yaml'] ?? ''}${fix}\n`;
      continue;
    }
    const path = file.replace('content/', '');
    const lines = String(fixed[path]).split('\n');
    const count = (position.endLine ?? position.line) - position.line + 1;
    if (/^[\w/-]+\.mdx$/.test(fix)) {
      fixed[fix] = fixed[path]!;
      delete fixed[path];
      continue;
    }
    // Its markers are no lines.
    if (code === 'unmarked-item') return undefined;
    if (fix === 'Delete this line.') lines.splice(position.line - 1, count);
    else if (isAdvice(fix, lines[position.line - 1]!)) return undefined;
    else if (expected.startsWith('below this heading: ')) lines.splice(position.line, 0, '', fix);
    else lines.splice(position.line - 1, count, fix);
    fixed[path] = lines.join('\n');
  }
  return fixed;
}

/** Advice is a sentence that has nothing in common with the line. */
function isAdvice(fix: string, line: string): boolean {
  const { start, end } = editOf(line, fix);
  return /^[A-Z].*\.$/s.test(fix) && start === 0 && end === line.length;
}

/** The page with messages in its first `text` block, as `check` prints them without code frames. */
export function withMessage(page: string, diagnostics: readonly Diagnostic[]): string {
  const printed = formatDiagnostics(diagnostics, { textOf: () => undefined });
  const message = printed
    .replace(/^ {2}more .*\n/gm, '')
    .replace(/\n\n[^\n]*$/, '')
    .replace(/[^\S\n]+$/gm, '');
  return page.replace(/^```text\n[\s\S]*?^```$/m, () => `\`\`\`text\n${message}\n\`\`\``);
}
