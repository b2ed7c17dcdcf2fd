/** Tested with random configurations (https://fast-check.dev): what a team calls its statuses, changes and outcomes. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { lookOf } from '../check/alike.ts';
import { check } from '../check/check.ts';
import { textsOf } from '../history/inline.fixture.ts';
import { archiveOf, type Archive } from '../history/archive.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';
import { keys } from '../strings/wording.ts';
import { parseCsv } from './csv.fixture.ts';
import { cycleMarkdown } from './cycle-markdown.ts';
import { documentOf } from './documents.ts';
import { feedDocument, feedsOf } from './feed.ts';
import { matrixFile } from './matrix-file.ts';

beforeEach(() => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/');
});

/** Each line says its status, as its author meant it. */
const reports = {
  'k1/plan': '## Ovens\n\n- planned 1\n- planned 2\n- planned 3',
  'k1/status': `
    ## Ovens

    - [x] completed 1 <Item continues="ovens/planned-1" />
    - [-] dropped 1 <Item continues="ovens/planned-2" />
    - [/] in-progress 1
    - [ ] not-started 1
    - unrecorded 1
    - [!] blocked 1
  `,
  'k2/status': `
    ## Ovens

    - [x] completed 2 <Item continues="ovens/in-progress-1" />
    - [/] in-progress 2 <Item continues="ovens/not-started-1" />
    - [-] dropped 2 <Item continues="ovens/unrecorded-1" />
    - unrecorded 2 <Item continues="ovens/blocked-1" />
    - [!] blocked 2
  `,
};

/** Words that a team may give to anything. */
const words = [
  ...['Completed', 'completed ', 'Сompleted', 'In progress', 'Not started', 'Dropped', 'Planned', 'Not recorded'],
  ...[
    'Done',
    'Under way',
    'Given up',
    'New',
    'Carried',
    'Closed',
    'Delivered',
    'Terminado',
    'Blocked',
    'Fresh',
    'Kept',
  ],
];
const blocked = { word: 'Blocked', marker: '!', open: true, shape: 'bar', meaning: 'It waits.' };

const anyStatuses = fc.dictionary(
  fc.constantFrom('completed', 'in-progress', 'not-started', 'dropped', 'planned', 'unrecorded', 'blocked'),
  fc.record({ word: fc.constantFrom(...words), plural: fc.constantFrom(...words) }, { requiredKeys: ['word'] }),
  { maxKeys: 2 },
);
const aboutLines = keys.filter((key) => /^(?:status|change|outcome|counted|review|grouped)\.|^items$/.test(key));
const anyStrings = fc.dictionary(fc.constantFrom(...aboutLines), fc.constantFrom(...words, '{count} completed'), {
  maxKeys: 2,
});

/** The site that a team would publish; undefined if `check` refuses it. */
function publishedSite(own: Record<string, object>, strings: object, language: string): Archive | undefined {
  const statuses = { ...own, blocked: { ...blocked, ...own['blocked'] } };
  const site = `title: Kitchen\nteam: K\ncycles: [K1, K2]\nlanguage: ${language}\nstatuses: ${JSON.stringify(statuses)}\n`;
  const input = inputOf(textsOf(reports, { 'site.yaml': site, 'strings.yaml': JSON.stringify(strings) }));
  const { archive, hasErrors } = check({ input, diagnostics: [] }, { ...options, base: '/' });
  return archive && !hasErrors ? archiveOf(archive.content, archive.history) : undefined;
}

/** Every text of a line and the word that stands for its status, in files for people and for programs. */
function shownIn(archive: Archive): [line: string, word: string][] {
  const shown: [string, string][] = [];
  for (const cycle of archive.history.cycles)
    for (const [, line, word] of cycleMarkdown(cycle, archive).matchAll(/^ *- (.*?) · \*\*(.*?)\*\*/gm))
      shown.push([line!, word!]);
  for (const feed of feedsOf(archive))
    for (const [, line, word] of feedDocument(feed, archive).matchAll(/&gt;([\w -]+)&lt;\/a&gt;: ([^.]+)\. /g))
      if (word !== archive.t('change.unlisted')) shown.push([line!, word!]);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { text, statusWord } = value as { text?: string; statusWord?: string };
    if (text !== undefined && statusWord !== undefined) shown.push([text, statusWord]);
    Object.values(value).forEach(walk);
  };
  walk(documentOf('items', archive));
  return shown;
}

test('whatever a team configures, nothing stands under a word that belongs to another status', () => {
  let published = 0;
  const configured = fc.property(anyStatuses, anyStrings, fc.constantFrom('en', 'es'), (own, strings, language) => {
    const archive = publishedSite(own, strings, language);
    if (!archive) return;
    published++;
    const { content, t } = archive;
    const statuses = content.statuses.map(({ id, word }) => [lookOf(word), id] as const);
    const statusOf = new Map(statuses);
    expect(statusOf.size).toBe(statuses.length);
    const shown = shownIn(archive);
    expect(shown.length).toBeGreaterThan(40);
    for (const [line, word] of shown)
      expect([line, word, statusOf.get(lookOf(word))]).toEqual([line, word, line.split(' ')[0]]);

    const [head = [], ...rows] = parseCsv(matrixFile(archive));
    const changes = rows.flatMap((row) => row.filter((_, column) => head[column]?.endsWith(' change')));
    const headings = (['new', 'carried', 'closed', 'unlisted'] as const).map((change) => t(`change.${change}`));
    const outcomes = (['delivered', 'unfinished', 'unaccounted', 'unplanned'] as const).map((name) =>
      t(`outcome.${name}`),
    );
    for (const word of [...changes, ...headings, ...outcomes, t('items', { count: 2 }).replace('2', '')])
      expect([word, statusOf.get(lookOf(word))]).toEqual([word, undefined]);
    for (const [name, id] of Object.entries({ completed: 'completed', dropped: 'dropped', open: undefined }))
      expect([id, undefined]).toContain(statusOf.get(lookOf(t(`review.${name as 'open'}`))));
  });
  fc.assert(configured, { numRuns: 40 });
  // Most configurations are refused.
  expect(published).toBeGreaterThan(2);
});
