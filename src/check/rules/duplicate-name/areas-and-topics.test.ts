import { describe, expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

describe('names', () => {
  test('that two areas or two topics share are reported in place', () => {
    const { diagnostics } = checkKitchen({
      'areas/staff.mdx': '---\ntitle: Staff\naliases: [Crew, ovens – SMALL]\n---\n',
      'areas/tools.mdx': '---\ntitle: crew\n---\n',
      'topics/zone.mdx': '---\naliases:\n  - x\n  - THERMOSTAT\nterm: Zone\n---\n',
    });
    expect(
      diagnostics.map(({ code, file, position, found, fix }) => [
        code,
        file,
        `${position.line}:${position.column}`,
        found,
        fix,
      ]),
    ).toEqual([
      [
        'duplicate-name',
        'content/areas/staff.mdx',
        '3:17',
        'the name `ovens – SMALL`, which content/areas/ovens.mdx already has',
        'aliases: [Crew]',
      ],
      [
        'duplicate-name',
        'content/areas/tools.mdx',
        '2:1',
        'the name `crew`, which content/areas/staff.mdx already has among its aliases',
        'If both are the same, move what this file says there, and delete it; if not, write `aliases: [ovens – SMALL]` in content/areas/staff.mdx.',
      ],
      [
        'duplicate-name',
        'content/topics/zone.mdx',
        '4:5',
        'the name `THERMOSTAT`, which content/topics/thermostat.mdx already has',
        'aliases: [x]',
      ],
    ]);
  });

  test.each(['Pre Ops', 'Preops', 'PRE – OPS'])('of two areas must differ in more than a hyphen: %s', (title) => {
    const { diagnostics } = checkKitchen({
      'areas/a.mdx': '---\ntitle: Pre-Ops\n---\n',
      'areas/b.mdx': `---\ntitle: ${title}\n---\n`,
    });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      [
        'duplicate-name',
        'If both are the same, move what this file says there, and delete it; if not, write another title.',
      ],
    ]);
  });

  test('may be repeated in one file', () => {
    expect(
      checkKitchen({ 'areas/staff.mdx': '---\ntitle: Staff\naliases: [staff, STAFF]\n---\n' }).diagnostics,
    ).toEqual([]);
  });

  test('may be shared by an area and a topic', () => {
    expect(checkKitchen({ 'topics/people.mdx': '---\nterm: Staff\n---\n' }).diagnostics).toEqual([]);
  });
});
