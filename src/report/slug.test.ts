import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSlug, slugify, withoutTrailingParenthesis } from './slug.ts';

describe('slugify', () => {
  test.each([
    ['Butler client/server', 'butler-client-server'],
    ['`rubin-env 4.1.0` and `rubin-env-rsp`', 'rubin-env-4-1-0-and-rubin-env-rsp'],
    ['"Live" ObsCore', 'live-obscore'],
    ['Rolled out to TTS, STS, (BTS)', 'rolled-out-to-tts-sts-bts'],
    ['next_visit', 'next-visit'],
    ['  -- Seals --  ', 'seals'],
    ['', ''],
    ['?!…', ''],
  ])('turns %j into %j', (words, slug) => {
    expect(slugify(words)).toBe(slug);
  });

  test.each([
    ['Crème brûlée', 'creme-brulee'],
    ['Crème brûlée'.normalize('NFD'), 'creme-brulee'],
    ['Ångström', 'angstrom'],
    ['İstanbul', 'istanbul'],
    ['ÅNGSTRÖM', 'angstrom'],
  ])('removes the accents of %j', (words, slug) => {
    expect(slugify(words)).toBe(slug);
  });

  test.each([
    ['Øresund Straße łódź', 'øresund-straße-łodz'],
    ['オーブン の 扉', 'オーブン-の-扉'],
    ['がぎ', 'がぎ'],
    ['पकाने की विधि', 'पकाने-की-विधि'],
    ['Ὀδυσσεύς', 'οδυσσευς'],
    ['한국어 조리법', '한국어-조리법'],
    ['٣ أفران', '٣-أفران'],
  ])('keeps the letters and digits of %j', (words, slug) => {
    expect(slugify(words)).toBe(slug);
  });

  test.each([
    ['⚠️ Risk review', 'risk-review'],
    ['Plan 1️⃣', 'plan-1'],
    ['👩‍🍳 Cook', 'cook'],
    ['\u0301 alone', 'alone'],
    ['a\u0903b', 'a\u0903b'],
  ])('keeps combining marks only after a letter: %j', (words, slug) => {
    expect(slugify(words)).toBe(slug);
  });

  test('makes the same slug in the faster way for ASCII', () => {
    const words = fc.string({ unit: 'binary-ascii', maxLength: 30 });
    const long = fc
      .array(fc.constantFrom('a', 'bb', 'C', '-', ' ', '7'), { minLength: 60, maxLength: 120 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(words, long), (text) => slugify(text) === slugify(`${text}\u0301`)));
  });

  test('cuts at the last hyphen within 80 bytes', () => {
    const first = 'a'.repeat(40);
    expect(slugify(`${first} ${'b'.repeat(39)}`)).toBe(`${first}-${'b'.repeat(39)}`);
    expect(slugify(`${first} ${'b'.repeat(40)}`)).toBe(first);
    expect(slugify(`${first} ${'b'.repeat(38)} c`)).toBe(`${first}-${'b'.repeat(38)}`);
    expect(slugify(`${first} ${'b'.repeat(37)} c d`)).toBe(`${first}-${'b'.repeat(37)}-c`.slice(0, -2));
  });

  test('counts bytes, not letters', () => {
    // Three bytes each: 26 letters are 78 bytes, one more with its hyphen is 82.
    expect(slugify(`${'扉'.repeat(13)} ${'扉'.repeat(13)}`)).toBe(`${'扉'.repeat(13)}-${'扉'.repeat(13)}`);
    expect(slugify(`${'扉'.repeat(13)} ${'扉'.repeat(14)}`)).toBe('扉'.repeat(13));
  });

  test('cuts a word of more than 80 bytes between letters', () => {
    expect(slugify('a'.repeat(100))).toBe('a'.repeat(80));
    expect(slugify('扉'.repeat(40))).toBe('扉'.repeat(26));
    expect(slugify('𝒂'.repeat(40))).toBe('𝒂'.repeat(20));
  });
});

describe('lineSlug', () => {
  test.each([
    ['Seals (front (and back))', 'Seals'],
    ['Seals (all) (but one)', 'Seals (all)'],
    ['Seals (all) now', 'Seals (all) now'],
    ['Seals (all', 'Seals (all'],
    ['Seals all)', 'Seals all)'],
    ['Seals) (all)', 'Seals)'],
    ['Seals (all)  ', 'Seals'],
    ['(all)', ''],
    ['Seals (all).', 'Seals (all).'],
  ])('makes the slug of %j from %j', (text, words) => {
    expect(withoutTrailingParenthesis(text)).toBe(words);
    expect(lineSlug(text)).toBe(slugify(words));
  });
});
