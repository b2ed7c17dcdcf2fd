import { describe, expect, test } from 'vitest';
import { classifyPath, meantKinds } from './content-path.ts';

describe('classifyPath', () => {
  test.each([
    ['site.yaml', { is: 'site' }],
    ['redirects.yaml', { is: 'redirects' }],
    ['addresses.txt', { is: 'addresses' }],
    ['README.md', { is: 'asset' }],
    ['sources/deep/k1.pdf', { is: 'asset' }],
    ['sources/_draft.mdx', { is: 'asset' }],
    ['cycles/k1/plot.SVG', { is: 'asset' }],
    ['areas/ovens.mdx', { is: 'area', id: 'ovens', draft: false }],
    ['areas/_ovens.mdx', { is: 'area', id: 'ovens', draft: true }],
    ['areas/constructor.mdx', { is: 'area', id: 'constructor', draft: false }],
    ['areas/öfen-größe.mdx', { is: 'misnamed' }],
    ['areas/ørter.mdx', { is: 'area', id: 'ørter', draft: false }],
    ['topics/thermostat.mdx', { is: 'topic', id: 'thermostat', draft: false }],
    ['pages/how-we-work.mdx', { is: 'page', id: 'how-we-work', draft: false }],
    ['pages/_how-we-work.mdx', { is: 'page', id: 'how-we-work', draft: true }],
    ['pages/About us.mdx', { is: 'misnamed', fix: 'pages/about-us.mdx' }],
    ['pages/about.md', { is: 'unexpected', fix: 'pages/about.mdx' }],
    ['items/ovens/seals.mdx', { is: 'item', id: 'ovens/seals', draft: false }],
    ['items/_ovens/seals.mdx', { is: 'item', id: 'ovens/seals', draft: true }],
    ['cycles/k1/status.mdx', { is: 'report', cycle: 'k1', kind: 'status', draft: false }],
    ['cycles/2024h2/plan.mdx', { is: 'report', cycle: '2024h2', kind: 'plan', draft: false }],
    ['cycles/v1.10_rc-2/plan.mdx', { is: 'report', cycle: 'v1.10_rc-2', kind: 'plan', draft: false }],
    ['cycles/春/plan.mdx', { is: 'report', cycle: '春', kind: 'plan', draft: false }],
    ['cycles/k1/_plan.mdx', { is: 'report', cycle: 'k1', kind: 'plan', draft: true }],
    ['cycles/_k1/plan.mdx', { is: 'report', cycle: 'k1', kind: 'plan', draft: true }],
    ['_cycles/k1/plan.mdx', { is: 'report', cycle: 'k1', kind: 'plan', draft: true }],
  ])('classifies %s', (path, kind) => {
    expect(classifyPath(path)).toMatchObject(kind);
  });

  test('tells a name that is only too long from other wrong names', () => {
    const long = `${'word-'.repeat(16)}end`;
    expect(classifyPath(`areas/${long}.mdx`)).toMatchObject({
      is: 'misnamed',
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
    expect(classifyPath(path)).toMatchObject({ is: 'misnamed', fix });
    expect(['misnamed', 'unexpected']).not.toContain(classifyPath(fix).is);
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
    expect(classifyPath(path)).toMatchObject({ is: 'unexpected', fix });
    expect(['misnamed', 'unexpected']).not.toContain(classifyPath(fix).is);
  });
});

test('meantKinds classifies files by their corrected names, unless another file has the name', () => {
  const paths = ['areas/Ovens.md', 'areas/Staff.mdx', 'areas/staff.mdx', 'Makefile'];
  expect(meantKinds(paths).map(({ path, kind }) => [path, kind.is])).toEqual([
    ['areas/Ovens.md', 'area'],
    ['areas/Staff.mdx', 'misnamed'],
    ['areas/staff.mdx', 'area'],
    ['Makefile', 'asset'],
  ]);
});
