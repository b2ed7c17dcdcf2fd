import { beforeEach, expect, test, vi } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readInput } from '../history/inline.fixture.ts';
import { inputOf } from '../report/kitchen.fixture.ts';
import { sampleArchive } from './archive.fixture.ts';
import { changesMarkdown } from './changes-markdown.ts';

beforeEach(() => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/k/');
});

const part = (date: string, area: string, body: string) => `---\ndate: ${date}\n---\n\n## ${area}\n\n${body}\n`;

const teams = {
  'site.yaml': `title: Kitchen
team: The kitchen
teams: [Bakery, Service]
cycles: [K1, { label: K2, expected: { status: 2031-07-10, teams: { Service: { status: 2031-08-14 } } } }]
`,
  'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
  'areas/doors.mdx': '---\ntitle: Doors\nteam: Bakery\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\nteam: Service\n---\n',
  'cycles/k1/status/bakery.mdx': part('2031-01-10', 'Ovens', '- [ ] Seals\n- [ ] Paint\n- [/] Heat\n  - [ ] East'),
  'cycles/k1/status/service.mdx': part('2031-01-10', 'Staff', '- [ ] Training'),
  'cycles/k2/status/bakery.mdx': part(
    '2031-07-10',
    'Ovens',
    '- [x] Seals\n- [/] Heat <Item due="2031-06-30" waitsFor="Service: *two* days" />\n  - [x] East\n  - [ ] West\n- [ ] New [door](https://doors.example)\n  - [ ] Frame',
  ),
};

function changesIn(index: number, files: Record<string, string>): string {
  const { content, history } = readInput({ input: inputOf(files), diagnostics: [] });
  return changesMarkdown(history.cycles[index]!, archiveOf(content, history));
}

test('the changes of a cycle stand as in a mail, by team, with full URLs', () => {
  const url = 'https://kitchen.example/k/areas/ovens';
  expect(changesIn(1, teams)).toBe(`# Changes in K2

Kitchen, [this page on the site](https://kitchen.example/k/cycles/k2/changes/)

## K1 status → K2 status

1 new, 1 carried, 1 closed, 1 no longer listed. K1 status: 4 open; K2 status: 2 open. 1 open item in the parts presented was overdue on 10 Jul 2031.

No report yet: Service (expected on 14 Aug 2031, extended from 10 Jul 2031)

### New: 1 item, 1 sub-line

**Bakery**

- Heat: West · Not started · Ovens · <${url}/heat/#ovens/heat/west>
- New door · Not started · Ovens · <${url}/new-door/>

### Closed: 1 item, 1 sub-line

**Bakery**

- Seals · Completed · Ovens · <${url}/seals/>
- Heat: East · Completed · Ovens · <${url}/heat/#ovens/heat/east>

### No longer listed: 1 item

**Bakery**

- Paint · Not started · Ovens · <${url}/paint/>

### Overdue: 1 item

**Bakery**

- Heat · In progress · due 30 Jun 2031 · Ovens · <${url}/heat/>

### Waiting: 1 item

**Bakery**

- Heat · In progress · waits for Service: \\*two\\* days · Ovens · <${url}/heat/>
`);
});

test('a first report has nothing to compare, and a site without URL has paths', () => {
  expect(changesIn(0, teams)).toContain('\n\nThis is the first report, so there is nothing to compare it with.\n');
  vi.stubEnv('ALMANAC_ORIGIN', '');
  expect(changesIn(1, teams)).toContain(
    '- Seals · Completed · Ovens · [/k/areas/ovens/seals/](/k/areas/ovens/seals/)\n',
  );
});

test('both reports of a cycle are there, status first, and without teams there are no names', () => {
  const archive = sampleArchive();
  const text = changesMarkdown(archive.history.cycles[1]!, archive);
  expect(text.match(/^## .*$/gm)).toEqual(['## K2 plan → K2 status', '## K1 status → K2 plan']);
  expect(text).not.toContain('**');
});

test('a bullet in the answer of a team is below its name', () => {
  const answers = {
    ...teams,
    'areas/risks.mdx': '---\ntitle: Risks\nquestion: What could stop us?\n---\n',
    'cycles/k2/status/service.mdx': `${part('2031-07-10', 'Staff', '- [ ] Training')}\n## Risks\n\n- [ ] Find a cook\n`,
  };
  expect(changesIn(1, answers)).toMatch(/^\*\*Service\*\*\n\n- Find a cook · Not started · Risks · /m);
});
