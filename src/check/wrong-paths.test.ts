import { describe, expect, test } from 'vitest';
import { meantKinds, wrongPath } from './wrong-paths.ts';

describe('a path that is not read', () => {
  test('tells a name that is only too long from other wrong names', () => {
    const long = `${'word-'.repeat(16)}end`;
    expect(wrongPath(`areas/${long}.mdx`)).toMatchObject({
      code: 'file-name',
      expected: expect.stringContaining('at most 80 bytes') as string,
      meant: `areas/${'word-'.repeat(15)}word.mdx`,
    });
    expect(wrongPath(`areas/${long.toUpperCase()}.mdx`)).toMatchObject({
      expected: expect.stringContaining('single hyphens') as string,
    });
  });

  test.each([
    ['pages/About us.mdx', 'pages/about-us.mdx'],
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
    expect(wrongPath(path)).toMatchObject({ code: 'file-name', meant: fix });
    expect(wrongPath(fix)).toBeUndefined();
  });

  test.each([
    ['2026q4-status.mdx', 'cycles/2026q4/status.mdx'],
    ['Plan K2.md', 'cycles/k2/plan.mdx'],
    ['pages/about.md', 'pages/about.mdx'],
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
    expect(wrongPath(path)).toMatchObject({ code: 'unexpected-file', meant: fix });
    expect(wrongPath(fix)).toBeUndefined();
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
