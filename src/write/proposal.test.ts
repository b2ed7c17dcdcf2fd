import { expect, test } from 'vitest';
import { proposalUrl } from './proposal.ts';

const github = 'https://git.example/org/repo/new/main?filename=content/{path}&value={text}';
const path = 'cycles/k1/status.mdx';

test('puts path and text into the URL', () => {
  const { url, hasText } = proposalUrl(github, path, '## Ovens\n\n- [x] A & B #1 100 %\n');
  expect(hasText).toBe(true);
  const { searchParams, hash } = new URL(url);
  expect([...searchParams]).toEqual([
    ['filename', 'content/cycles/k1/status.mdx'],
    ['value', '## Ovens\n\n- [x] A & B #1 100 %\n'],
  ]);
  expect(hash).toBe('');
});

test('writes a space in a query as a plus, so that longer texts fit, and elsewhere as it is in paths', () => {
  expect(proposalUrl(github, path, 'a b+c').url).toMatch(/&value=a\+b%2Bc$/);
  expect(proposalUrl('https://git.example/{text}/{path}', path, 'a b').url).toContain('/a%20b/');
});

test('leaves out a text that no host would take, and one that the host has no place for', () => {
  expect(proposalUrl(github, path, 'ü'.repeat(2_000))).toEqual({
    url: 'https://git.example/org/repo/new/main?filename=content/cycles/k1/status.mdx&value=',
    hasText: false,
  });
  const gitlab = 'https://git.example/org/repo/-/new/main?file_name=content/{path}';
  expect(proposalUrl(gitlab, path, 'short').hasText).toBe(false);
});

test('a text cannot change the URL that surrounds it', () => {
  const { url } = proposalUrl(github, path, '{path}&filename=other#x');
  expect(new URL(url).searchParams.get('value')).toBe('{path}&filename=other#x');
  expect(new URL(url).searchParams.get('filename')).toBe('content/cycles/k1/status.mdx');
});
