/** A small site for tests: an invented kitchen with every kind of change. */
import { archiveOf, type Archive } from '../history/archive.ts';
import { readInput } from '../history/inline.fixture.ts';
import { inputOf } from '../report/kitchen.fixture.ts';

const kitchen: Record<string, string> = {
  'site.yaml': `title: Kitchen <Plans> & more
team: The kitchen
cycles: [K1, { label: K2, starts: 2031-06-01 }, K3]
links: [{ handle: 'TN-{n}', url: 'https://tn-{n}.example.org' }]
`,
  'areas/ovens.mdx': '---\ntitle: Ovens — small\norder: 1\naliases: [Ovens]\n---\n\nEverything that gets *hot*.\n',
  'areas/cellar.mdx': '---\ntitle: Cellar\n---\n',
  'topics/seal.mdx': '---\nterm: seal\n---\n\nWhat keeps the heat in.\n',
  'items/ovens/measure-heat-loss.mdx':
    '---\nrecords:\n  - { date: 2031-05-01, text: Loss is published., url: "https://example.org/b", source: notes }\n  - { date: 2031-04-01, text: Loss is measured., url: "https://example.org/a", source: log }\n---\n\nA note.\n',
  'cycles/k1/status.mdx': `---
title: Kitchen K1 status
authors: [The kitchen]
date: 2031-04-02
---

## Ovens

- [x] Replace the door seal (all but one)
- [/] Measure heat loss <Item added />
- [ ] Choose a thermostat (see TN-204)
- Train the staff
  - [-] Weekend course <Item reason="No room" />

## Cellar

- Whitewash <Item replacedBy="ovens/choose-a-thermostat" evidence="https://example.org/lime?a=1&b=2" />
`,
  'cycles/k2/plan.mdx': `---
title: Kitchen K2 plan
---

## Ovens

- Measure the loss of heat <Item continues="ovens/measure-heat-loss" />
- Choose a thermostat
- Light the \`pilot\` flame

  By hand.
- =SUM(A1)

## Cellar

1. First
2. Second
`,
  'cycles/k2/status.mdx': `---
title: Kitchen K2 status
date: 2031-12-05
---

## Ovens

- [x] Measure the loss of heat
- [/] Choose a thermostat
- [ ] =SUM(A1)
`,
  'cycles/k3/plan.mdx':
    '---\ntitle: Kitchen K3 plan\n---\n\n## Ovens\n\n- Choose a thermostat\n- Light the `pilot` flame\n',
};

/** The kitchen. `files` replace its own or add to them. */
export function sampleArchive(files: Record<string, string> = {}): Archive {
  const input = inputOf({ ...kitchen, ...files });
  const { content, history, diagnostics } = readInput({ input, diagnostics: [] });
  const mistakes = diagnostics.filter(({ severity }) => severity === 'error');
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  return archiveOf(content, history);
}
