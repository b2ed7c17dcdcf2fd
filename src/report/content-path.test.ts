import { expect, test } from 'vitest';
import { classifyPath } from './content-path.ts';

test.each([
  ['site.yaml', { type: 'site' }],
  ['redirects.yaml', { type: 'redirects' }],
  ['strings.yaml', { type: 'strings' }],
  ['addresses.txt', { type: 'addresses' }],
  ['README.md', { type: 'asset' }],
  ['sources/deep/k1.pdf', { type: 'asset' }],
  ['sources/_draft.mdx', { type: 'asset' }],
  ['cycles/k1/plot.SVG', { type: 'asset' }],
  ['cycles/k1/~$deck.pptx', { type: 'asset' }],
  ['areas/ovens.mdx', { type: 'area', id: 'ovens', draft: false }],
  ['areas/_ovens.mdx', { type: 'area', id: 'ovens', draft: true }],
  ['areas/constructor.mdx', { type: 'area', id: 'constructor', draft: false }],
  ['areas/öfen-größe.mdx', { type: 'misnamed' }],
  ['areas/ørter.mdx', { type: 'area', id: 'ørter', draft: false }],
  ['topics/thermostat.mdx', { type: 'topic', id: 'thermostat', draft: false }],
  ['pages/how-we-work.mdx', { type: 'page', id: 'how-we-work', draft: false }],
  ['pages/_how-we-work.mdx', { type: 'page', id: 'how-we-work', draft: true }],
  ['pages/About us.mdx', { type: 'misnamed' }],
  ['2026q4-status.mdx', { type: 'unexpected' }],
  ['Plan K2.md', { type: 'unexpected' }],
  ['pages/about.md', { type: 'unexpected' }],
  ['items/ovens/seals.mdx', { type: 'item', id: 'ovens/seals', draft: false }],
  ['items/_ovens/seals.mdx', { type: 'item', id: 'ovens/seals', draft: true }],
  ['cycles/k1/status.mdx', { type: 'report', cycle: 'k1', reportKind: 'status', draft: false }],
  ['cycles/2024h2/plan.mdx', { type: 'report', cycle: '2024h2', reportKind: 'plan', draft: false }],
  ['cycles/v1.10_rc-2/plan.mdx', { type: 'report', cycle: 'v1.10_rc-2', reportKind: 'plan', draft: false }],
  ['cycles/春/plan.mdx', { type: 'report', cycle: '春', reportKind: 'plan', draft: false }],
  ['cycles/k1/_plan.mdx', { type: 'report', cycle: 'k1', reportKind: 'plan', draft: true }],
  ['cycles/_k1/plan.mdx', { type: 'report', cycle: 'k1', reportKind: 'plan', draft: true }],
  ['_cycles/k1/plan.mdx', { type: 'report', cycle: 'k1', reportKind: 'plan', draft: true }],
])('classifies %s', (path, kind) => {
  expect(classifyPath(path)).toMatchObject(kind);
});
