import { describe, expect, test } from 'vitest';
import { classifyPath, meantKinds } from './content-path.ts';

describe('classifyPath', () => {
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
    ['pages/About us.mdx', { type: 'misnamed', fix: 'pages/about-us.mdx' }],
    ['2026q4-status.mdx', { type: 'unexpected', fix: 'cycles/2026q4/status.mdx' }],
    ['Plan K2.md', { type: 'unexpected', fix: 'cycles/k2/plan.mdx' }],
    ['pages/about.md', { type: 'unexpected', fix: 'pages/about.mdx' }],
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

  test('tells a name that is only too long from other wrong names', () => {
    const long = `${'word-'.repeat(16)}end`;
    expect(classifyPath(`areas/${long}.mdx`)).toMatchObject({
      type: 'misnamed',
      expected: expect.stringContaining('at most 80 bytes') as string,
      fix: `areas/${'word-'.repeat(15)}word.mdx`,
    });
    expect(classifyPath(`areas/${long.toUpperCase()}.mdx`)).toMatchObject({
      expected: expect.stringContaining('single hyphens') as string,
    });
  });

  test.each([
    ['areas/Ovens and Doors.mdx', 'areas/ovens-and-doors.mdx'],
    ['areas/_Ovens.mdx', 'areas/_ovens.mdx'],
    ['areas/ovens_doors.mdx', 'areas/ovens-doors.mdx'],
    ['topics/__proto__.mdx', 'topics/_proto.mdx'],
    ['topics/…….mdx', 'topics/name.mdx'],
    ['items/Ovens/Door seals.mdx', 'items/ovens/door-seals.mdx'],
    ['items/../site.mdx', 'items/name/site.mdx'],
    ['cycles/K1/plan.mdx', 'cycles/k1/plan.mdx'],
    ['cycles/Spring 2031/plan.mdx', 'cycles/spring-2031/plan.mdx'],
    ['cycles/-/plan.mdx', 'cycles/cycle/plan.mdx'],
    ['cycles/../plan.mdx', 'cycles/cycle/plan.mdx'],
    ['cycles/_K1/plan.mdx', 'cycles/_k1/plan.mdx'],
  ])('corrects the name %s to %s', (path, fix) => {
    expect(classifyPath(path)).toMatchObject({ type: 'misnamed', fix });
    expect(['misnamed', 'unexpected']).not.toContain(classifyPath(fix).type);
  });

  test.each([
    ['site.yml', 'site.yaml'],
    ['sites.yaml', 'site.yaml'],
    ['redirect.yml', 'redirects.yaml'],
    ['addresses.md', 'addresses.txt'],
    ['area/ovens.mdx', 'areas/ovens.mdx'],
    ['areas/ovens.md', 'areas/ovens.mdx'],
    ['topic/Door Seals.md', 'topics/door-seals.mdx'],
    ['items/seals.mdx', 'items/area/seals.mdx'],
    ['item/ovens/seals.md', 'items/ovens/seals.mdx'],
    ['cycles/K1/Status.md', 'cycles/k1/status.mdx'],
    ['cycles/k1/plans.mdx', 'cycles/k1/plan.mdx'],
    ['cycles/k1/plan-v2.mdx', 'cycles/k1/plan.mdx'],
    ['areas/staff/index.mdx', 'areas/staff.mdx'],
    ['cycles/k1/status.mdx.txt', 'cycles/k1/status.mdx'],
    ['cycle/k1/plan.mdx', 'cycles/k1/plan.mdx'],
    ['cycles/k1/report.mdx', 'cycles/k1/status.mdx'],
    ['cycles/k1.mdx', 'sources/k1.mdx'],
    ['cycles/k1/notes.txt', 'sources/notes.txt'],
    ['areas/a/b.mdx', 'sources/b.mdx'],
    ['notes.mdx', 'sources/notes.mdx'],
    ['slides.pdf', 'sources/slides.pdf'],
    ['cycles/k1/slides.pdf', 'sources/slides.pdf'],
    ['Makefile', 'sources/Makefile'],
  ])('does not expect %s, and suggests %s', (path, fix) => {
    expect(classifyPath(path)).toMatchObject({ type: 'unexpected', fix });
    expect(['misnamed', 'unexpected']).not.toContain(classifyPath(fix).type);
  });
});

test('meantKinds classifies files by their corrected names, unless another file has the name', () => {
  const paths = ['areas/Ovens.md', 'areas/Staff.mdx', 'areas/staff.mdx', 'Makefile'];
  expect(meantKinds(paths).map(({ path, kind }) => [path, kind.type])).toEqual([
    ['areas/Ovens.md', 'area'],
    ['areas/Staff.mdx', 'misnamed'],
    ['areas/staff.mdx', 'area'],
    ['Makefile', 'asset'],
  ]);
});
