/** The examples in the guide, read back from its pages, so that a test can prove that each does what its page says. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFiles } from '../loaders/read-files.ts';
import { diagnose as diagnoseContent } from '../loaders/diagnose.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { spellOut, writeFolder } from '../report/invalid.fixture.ts';

/** A file of the content folder as a page shows it. */
export interface Sample {
  /** With the mistake, without it, or shown once for both. */
  is: 'bad' | 'good' | 'both';
  /** Path inside the content folder. */
  file: string;
  text: string;
  /** A file that an old editor saved in Latin-1. */
  latin1: boolean;
}

/** The content folder that the examples are about. A sample replaces one file of it, or adds one. */
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
  'cycles/k2/plan.mdx': `---
title: Kitchen K2 plan
---

## Ovens — small

- Measure heat loss
- Choose a thermostat
`,
  'sources/k1.md': '# Kitchen K1\n',
  'sources/k1.html': '<!doctype html>\n',
  'sources/k1.pdf': '',
  'sources/seal.png': '',
};

const frontmatter = /^---\n[\s\S]*?^---\n\n?/m;

/**
 * The files that a page of the guide shows.
 * @param page the text of the page.
 * @returns each block of code below a row with its path, such as "`site.yaml`, with the mistake:", in order.
 */
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

/**
 * Reads the kitchen with some of its files replaced, from disk, as a build does.
 * @param samples the files to replace or add. One without frontmatter keeps that of the file it replaces.
 * @param about code of the page. Examples are excerpts: what they leave open matters only on the page about it.
 * @param content the files of the kitchen, or others.
 * @param root path of the content folder in messages.
 * @returns every diagnostic, sorted.
 */
export async function diagnose(
  samples: readonly Sample[],
  about?: string,
  content: typeof kitchen = kitchen,
  root = 'content',
): Promise<Diagnostic[]> {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-guide-'));
  try {
    writeFolder(folder, content);
    for (const sample of samples)
      writeFolder(folder, { [sample.file]: complete(sample) }, sample.latin1 ? { [sample.file]: 'latin1' } : {});
    const read = readFiles(folder, root);
    const { diagnostics, gaps } = diagnoseContent(read, { base: '/', drafts: false, root });
    return sortDiagnostics([...diagnostics, ...gaps.filter(({ code }) => code === about)]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function complete({ file, text }: Sample): string {
  const kept =
    text.startsWith('---') || !file.endsWith('.mdx') ? '' : (frontmatter.exec(kitchen[file] ?? '')?.[0] ?? '');
  return kept + spellOut(text);
}

/**
 * Puts the message into a page of the guide: into its first block of plain text.
 * @param page the text of the page.
 * @param diagnostics what the message is about.
 * @returns the page with the message as a build prints it, without code frames: the sample stands above it.
 */
export function withMessage(page: string, diagnostics: readonly Diagnostic[]): string {
  const printed = formatDiagnostics(diagnostics, { textOf: () => undefined });
  const message = printed
    .replace(/^ {2}more .*\n/gm, '')
    .replace(/\n\n[^\n]*$/, '')
    .replace(/[^\S\n]+$/gm, '');
  return page.replace(/^```text\n[\s\S]*?^```$/m, () => `\`\`\`text\n${message}\n\`\`\``);
}
