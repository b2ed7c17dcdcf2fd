import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readInput } from '../history/inline.fixture.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { inputOf, kitchen } from '../report/kitchen.fixture.ts';
import { siteUrls } from '../urls/site-urls.ts';
import { inventoryFile } from './inventory.ts';

const plan =
  '---\ntitle: K2 plan\n---\n\n## Ovens\n\n- Loss of heat <Item continues="ovens/measure-heat-loss" />\n- Choose a thermostat\n';

function archiveWith(files: Record<string, string>): SiteArchive {
  const input = inputOf({ ...kitchen, 'cycles/k2/plan.mdx': plan, ...files });
  const { content, history } = readInput({ input, diagnostics: [] });
  const archive = archiveOf(content, history);
  return { ...archive, urls: siteUrls(archive) };
}

/** Reads an inventory as Sphinx does (`InventoryFile.load_v2`): names, roles, URLs and titles. */
function read(archive: SiteArchive): string[][] {
  const file = inventoryFile(archive);
  const start = [...file.entries()].filter(([, byte]) => byte === 10)[3]![0] + 1;
  expect(file.subarray(0, start).toString()).toMatch(
    /^# Sphinx inventory version 2\n# Project: .*\n# Version: .*\n.*zlib.*\n$/,
  );
  const lines = inflateSync(file.subarray(start)).toString().split('\n').slice(0, -1);
  return lines.map((line) => /^(.+?)\s+(\S+)\s+-?\d+\s+?(\S*)\s+(.*)$/.exec(line)!.slice(1));
}
const labels = (archive: SiteArchive) =>
  new Map(read(archive).flatMap(([name, role, ...rest]) => (role === 'std:label' ? [[name!, rest.join(' ')]] : [])));

test('the inventory has every cycle, area, item and topic by its id, and former ids with the present title', () => {
  const redirects = '/areas/stoves/: /areas/ovens/\n';
  const published = '/areas/stoves/measure-heat-loss/\n';
  expect([...labels(archiveWith({ 'redirects.yaml': redirects, 'addresses.txt': published }))].sort()).toEqual([
    ['k1', 'cycles/k1/ K1'],
    ['k2', 'cycles/k2/ K2'],
    ['ovens', 'areas/ovens/ Ovens — small'],
    ['ovens-small', 'areas/ovens-small/ Ovens — small'],
    ['ovens/choose-a-thermostat', 'areas/ovens/choose-a-thermostat/ Choose a thermostat'],
    ['ovens/loss-of-heat', 'areas/ovens/loss-of-heat/ Loss of heat'],
    ['ovens/measure-heat-loss', 'areas/ovens/measure-heat-loss/ Loss of heat'],
    ['ovens/replace-the-door-seals', 'areas/ovens/replace-the-door-seals/ Replace the door seals (all but one)'],
    ['staff', 'areas/staff/ Staff'],
    ['stoves', 'areas/stoves/ Ovens — small'],
    ['stoves/measure-heat-loss', 'areas/stoves/measure-heat-loss/ Loss of heat'],
    ['thermostat', 'topics/thermostat/ Thermostat'],
  ]);
});

test('an id of an area and a topic is that of the area; the paths of both are names too', () => {
  const entries = read(archiveWith({ 'topics/staff.mdx': '---\nterm: thermostat\n---\n' }));
  expect(entries.filter(([, , url]) => url!.endsWith('/staff/'))).toEqual([
    ['staff', 'std:label', 'areas/staff/', 'Staff'],
    ['areas/staff', 'std:doc', 'areas/staff/', 'Staff'],
    ['topics/staff', 'std:doc', 'topics/staff/', 'thermostat'],
  ]);
});

test('no title breaks the file', () => {
  const titles = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', '\t', '\ud800', ' ', '-', '\u2028'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    minLength: 1,
  });
  const archive = archiveWith({});
  fc.assert(
    fc.property(titles, (title) => {
      const areas = archive.content.areas.map((area) => ({ ...area, title }));
      const found = labels({
        ...archive,
        content: { ...archive.content, areas, site: { ...archive.content.site, title } },
      });
      expect(found.get('staff')).toBe(`areas/staff/ ${title.replace(/\s+/g, ' ').trim().toWellFormed() || '-'}`);
    }),
    { numRuns: 50 },
  );
});
