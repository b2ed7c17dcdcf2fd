import type { RootContent } from 'mdast';
import type { CheckOptions } from '../check/check.ts';
import { siteRules } from '../check/site-rules.ts';
import type { SiteLocation } from '../urls/read-url.ts';
import { blocksHtml, wordsHtml } from './markdown/to-html.ts';
/** An invented team for the tests: a kitchen and its ovens. */
import type { ContentInput, ContentOptions } from './content.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { headLength } from './file.ts';
import { readContent } from './read-content.ts';
import type { Line } from './schema/report.ts';
import { allStrings } from '../strings/all-strings.ts';

export const options: CheckOptions & SiteLocation = {
  base: '/',
  drafts: false,
  root: 'content',
  strings: allStrings,
  rules: siteRules,
};

/** A content folder without mistakes. A test replaces or adds the files it is about. */
export const kitchen: Readonly<Record<string, string>> = {
  'site.yaml': `title: Kitchen status and plans
team: The kitchen
cycles: [K1, K2]
links:
  - { handle: 'TN-{n}', url: 'https://tn-{n}.example.org' }
`,
  'areas/ovens.mdx': '---\ntitle: Ovens — small\naliases: [Ovens]\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\n---\n',
  'topics/thermostat.mdx': '---\nterm: Thermostat\n---\n\nWhat keeps an oven at one temperature.\n',
  'cycles/k1/status.mdx': `---
title: Kitchen K1 status
---

## Ovens — small

- [x] Replace the door seals (all but one)
- [/] Measure heat loss
- [ ] Choose a thermostat
`,
};

/** How a published file begins, by file extension. */
const beginnings: Readonly<Record<string, string>> = {
  pdf: '%PDF-1.7',
  png: '\x89PNG\r\n\x1a\n',
  pptx: 'PK\x03\x04',
  jpg: '\xff\xd8\xff',
};

/** Makes the input for `readContent`. A file with an empty text cannot be read, but begins as it should. */
export function inputOf(files: Readonly<Record<string, string>>): ContentInput {
  const paths = Object.keys(files).sort();
  const texts = paths.filter((path) => files[path] !== '');
  return {
    paths,
    files: texts.map((path) => ({ path, displayPath: `content/${path}`, text: files[path] ?? '' })),
    headOf: (path) => {
      const text = files[path] || (beginnings[path.replace(/.*\./, '')] ?? '');
      return { size: text.length, start: text.slice(0, headLength) };
    },
  };
}

/** Reads the kitchen with some files replaced, added or (undefined) removed. */
export function readKitchen(
  files: Readonly<Record<string, string | undefined>>,
  changes: Partial<ContentOptions> = {},
) {
  return readContent(kitchenWith(files), { ...options, ...changes });
}

/** The kitchen with some files replaced, added or (undefined) removed, as input for `readContent`. */
export function kitchenWith(files: Readonly<Record<string, string | undefined>>): ContentInput {
  const entries = Object.entries({ ...kitchen, ...files });
  return inputOf(Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined)));
}

export function htmlOfWords({ words }: Line): string {
  return wordsHtml(words, (path) => path);
}

export function htmlOfBody(body: readonly RootContent[]): string {
  return blocksHtml(body, (path) => path);
}

/** All texts in a part of content as HTML, below a base path. */
export function htmlIn(value: unknown, base: string): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) =>
      ['words', 'body', 'intro'].includes(key)
        ? blocksHtml(inner as RootContent[], (path) => base + path.slice(1))
        : htmlIn(inner, base),
    )
    .join('\n');
}

/** Code and place of each diagnostic as `code line:column`. */
export function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, position }) => `${code} ${position.line}:${position.column}`);
}

/** A text with the lines of a diagnostic replaced by its fix. */
export function applyFix(text: string, { position, fix }: Diagnostic): string {
  const lines = text.split('\n');
  lines.splice(position.line - 1, (position.endLine ?? position.line) - position.line + 1, fix);
  return lines.join('\n');
}
