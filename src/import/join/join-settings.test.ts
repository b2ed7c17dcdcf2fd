import { expect, test } from 'vitest';
import { readFields } from '../../report/fields/read-fields.ts';
import { siteSchema } from '../../report/schema/site.ts';
import { joinSettings } from './join-settings.ts';

const about = 'title: Kitchen\nteam: The kitchen\ncycles: [K1] # one so far\n';

/** What a site has in `site.yaml` once another one has joined it; each text comes after the title, team and cycles. */
function joined(yaml: string, other: string) {
  const [site, second] = [yaml, other].map((text) => readFields(about + text, siteSchema).fields!);
  return joinSettings(about + yaml, { site: site!, other: second!, teams: ['Bakery'] });
}

test('lists grow by what they lack, and nothing else changes', () => {
  const link = "- { handle: 'TN-{n}', url: 'https://tn.example/{n}' }";
  const { yaml, added } = joined(
    `links:\n  ${link} # ours\nteams: [Kitchen]\n`,
    `links:\n  ${link}\n  - { handle: 'BN-{n}', url: 'https://bn.example/{n}' }\nreviews: [{ name: Autumn review, after: K1 }]\n`,
  );
  expect(added).toEqual(['team Bakery', 'handle BN-{n}', 'review Autumn review']);
  expect(yaml).toBe(
    `${about}links:\n  ${link} # ours\n  - {handle: "BN-{n}", url: "https://bn.example/{n}"}\nteams: [Kitchen, Bakery]\nreviews:\n  - {name: Autumn review, after: K1}\n`,
  );
});

test('a status comes with its marker, once', () => {
  const blocked = "statuses:\n  blocked: { word: Blocked, marker: '!', open: true, shape: bar, meaning: Waits. }\n";
  expect(joined('', blocked).yaml).toContain('blocked: {');
  expect(joined(blocked, blocked).added).toEqual(['team Bakery']);
  expect(() => joined(blocked, blocked.replace('Waits.', 'Is lost.'))).toThrow('Both sites have a status blocked');
});

test('a handle that means two things is refused', () => {
  const links = (host: string) => `links: [{ handle: 'TN-{n}', url: 'https://${host}.example/{n}' }]\n`;
  expect(() => joined(links('a'), links('b'))).toThrow('TN-{n} links to https://a.example/{n} on one site');
});
