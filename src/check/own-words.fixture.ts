/** Random words for statuses, changes and outcomes (https://fast-check.dev), and the sites that `check` lets through. */
import fc from 'fast-check';
import { textsOf } from '../history/inline.fixture.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';
import { allStrings } from '../strings/all-strings.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { check } from './check.ts';

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

export const anyStatuses = fc.dictionary(
  fc.constantFrom('completed', 'in-progress', 'not-started', 'dropped', 'planned', 'unrecorded', 'blocked'),
  fc.record({ word: fc.constantFrom(...words), plural: fc.constantFrom(...words) }, { requiredKeys: ['word'] }),
  { maxKeys: 2 },
);
const aboutLines = Object.keys(allStrings.en).filter((key) =>
  /^(?:status|change|outcome|counted|review|grouped)\.|^items$/.test(key),
);
export const anyStrings = fc.dictionary(
  fc.constantFrom(...aboutLines),
  fc.constantFrom(...words, '{count} completed'),
  {
    maxKeys: 2,
  },
);

/** The site that a team would publish; undefined if `check` refuses it. */
export function publishedSite(own: Record<string, object>, strings: object, language: string): SiteArchive | undefined {
  const statuses = { ...own, blocked: { ...blocked, ...own['blocked'] } };
  const site = `title: Kitchen\nteam: K\ncycles: [K1, K2]\nlanguage: ${language}\nstatuses: ${JSON.stringify(statuses)}\n`;
  const input = inputOf(textsOf(reports, { 'site.yaml': site, 'strings.yaml': JSON.stringify(strings) }));
  const { archive, hasErrors } = check({ input, diagnostics: [] }, { ...options, base: '/' });
  return hasErrors ? undefined : archive;
}
