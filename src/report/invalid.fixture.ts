import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** A diagnostic, word for word. */
export interface Expected {
  /** Left out where it is the name of the file. */
  code?: string;
  /** Path inside the content folder, line and column. */
  at: string;
  found: string;
  expected: string;
  fix: string;
  /**
   * How the fix is used. Left out, it takes the place of the lines at which it points; `lines` are other lines, `with`
   * another text where the fix is advice; `insert` puts it before a line, `create` makes the file, `rename` renames it.
   */
  paste?: { lines?: [number, number]; with?: string | null; insert?: number; create?: true; rename?: true };
}

/** A content folder with mistakes. */
export interface Invalid {
  /** Texts by path; those of `valid` are there too. */
  files: Record<string, string>;
  /** Of files that an old editor saved, by path; others are UTF-8. */
  encodings?: Record<string, BufferEncoding>;
  reported: Expected[];
  /** How many others of these kinds there are, which other fixtures are about. */
  besides?: Record<string, number>;
}

/** The content folder that the invalid ones differ from. */
export const valid: Readonly<Record<string, string>> = {
  'site.yaml': 'title: Kitchen status and plans\nteam: The kitchen\ncycles: [K1, K2]\n',
  'areas/ovens.mdx': '---\ntitle: Ovens — small\naliases: [Small ovens]\n---\n',
  'cycles/k1/status.mdx':
    '---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n- [/] Replace the door seals\n- [ ] Measure heat loss\n',
};

const folder = join(import.meta.dirname, 'fixtures/invalid');

/** One content folder for each kind of diagnostic, by its code. */
export const invalidContent = readdirSync(folder).map((file): [string, Invalid] => [
  file.replace('.yaml', ''),
  readInvalid(join(folder, file)),
]);

/** Reads the description of a content folder, with all files and their texts spelled out. */
export function readInvalid(path: string): Invalid {
  const { files, ...rest } = parse(readFileSync(path, 'utf8')) as Invalid;
  const all = Object.entries({ ...valid, ...files }).map(([path, text]) => [path, spellOut(text)]);
  return { files: Object.fromEntries(all) as Invalid['files'], ...rest };
}

/**
 * Spells out a short text: a bullet of an ellipsis stands for 160 lines, `⟨×101⟩` for the word before it 101 times,
 * `⟨U+202E⟩` for that character.
 */
export function spellOut(text: string): string {
  const many = Array.from({ length: 160 }, (_, index) => `- [x] Clean oven ${index + 1}\n`);
  return text
    .replace(/(\S+ )⟨×(\d+)⟩ ?/g, (_all, word: string, times: string) => word.repeat(Number(times)))
    .replace(/⟨U\+([0-9A-F]{4})⟩/g, (_all, number: string) => String.fromCharCode(parseInt(number, 16)))
    .replace('- …\n', () => many.join(''));
}

/** Writes the files of a content folder to disk, UTF-8 unless `encodings` says otherwise. */
export function writeFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
  encodings: Invalid['encodings'] = {},
): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, encodings[path]);
  }
}
