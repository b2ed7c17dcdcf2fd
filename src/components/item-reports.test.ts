import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { siteArchive } from '../urls/site-archive.ts';
import { itemReports } from './item-reports.ts';

/** What the page of the only item says it was under. */
function formerPlaces(otherFiles: Record<string, string>, [before, after]: readonly [string, string]): string[] {
  const reports = {
    [before]: '## Ovens\n\n- Measure heat',
    [after]: '## Staff\n\n- Measure heat <Item continues="ovens/measure-heat" />',
  };
  const { content } = readReports(reports, otherFiles);
  const archive = siteArchive(content)!;
  const { text } = itemReports(archive.history.items[0]!, archive);
  return text.replaceAll(/<[^>]*>/g, '').match(/Was under .*?\)/g) ?? [];
}

test('an item that went from one team to another says which one had it', () => {
  const files = {
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\nteams: [Bakery, Service]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
    'areas/staff.mdx': '---\ntitle: Staff\nteam: Service\n---\n',
  };
  expect(formerPlaces(files, ['k1/plan/bakery', 'k2/plan/service'])).toEqual(['Was under Ovens (Bakery)']);
  const ofOne = { ...files, 'areas/staff.mdx': '---\ntitle: Staff\nteam: Bakery\n---\n' };
  expect(formerPlaces(ofOne, ['k1/plan/bakery', 'k2/plan/bakery'])).toEqual([]);
  expect(formerPlaces({}, ['k1/plan', 'k2/plan'])).toEqual([]);
});
