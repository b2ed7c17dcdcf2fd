import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordRanges } from '../client/search/find-words.ts';
import { extraWords, fold, queryWords, squash } from './tokenizer.ts';

test.each([
  ['Release 24', ['release24']],
  ['Kafka 3.8 upgrade', ['kafka38', '3', '8']],
  ['C++ & <b>', ['cplusplus']],
  ['C# or F#, C++17', ['csharp', 'fsharp', 'cplusplus']],
  ['日本 語', ['日本', '本', '語']],
  ['日本語の', ['日本', '本語', '語の', 'の']],
  ['DMTN-143/DMTN-204', ['dmtn143', 'dmtn204']],
  ['next_visit in w_2023_10', ['w202310', 'nextvisit', 'w202310']],
  ['_seal_all of __init__', ['sealall', 'init']],
  ['CRI-containerD, RemoteButler/QueryServer', ['containerd', 'remotebutler', 'queryserver']],
  ['DM-NCSA-3, RISC-V/riscv64, x86', ['ncsa3', '3', 'riscv64']],
  ['VK_KHR_maintenance9', ['vkkhrmaintenance9', 'maintenance9']],
  ['Straße', ['strasse']],
  ['Œuvre', ['oeuvre']],
  ['l’équipe–bureau', ['l', 'equipe', 'bureau']],
  ['rubin-env and v24', []],
  ['issue #5, a+b, i++j', []],
])('extraWords of "%s" are %j', (text, words) => {
  expect(extraWords(text)).toEqual(words);
});

describe('queryWords', () => {
  test.each([
    ['“live obscore”', ['live', 'obscore']],
    ['What is the status of Butler?', ['status', 'butler']],
    ['to be or not to be', ['not']],
    ['What does USDF stand for?', ['usdf']],
    ['stand', ['stand']],
    ['Who works on USDF?', ['usdf']],
    ['how can I use the butler', ['butler']],
    ['support work', ['support', 'work']],
    ['What is done?', ['done']],
    ['報告書 v2版', ['報告', '告書', '版', 'v2']],
    ['語', ['語']],
    ['ＡＰＩ ﾃﾞｰﾀ', ['api', 'デー', 'ータ']],
    ['한국어 Café', ['한국어', 'cafe']],
    ['the', ['the']],
    ['C++17 bindings', ['c++', '17', 'bindings']],
    ['butler Butler', ['butler']],
    ["the butler's, don't", ['butler', 'don']],
    ['…', []],
  ])('finds in "%s" the words %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  test.each([
    ['client/server', ['client', 'server']],
    ['rubin-env-5.0.0', ['rubin', 'env', '500']],
    ['F23A/F23B', ['f23a', 'f23b']],
    ['DM-12345 w_2023_10 (dp0.2)', ['dm12345', 'w202310', 'dp02']],
    ['v24/v25', ['v24', 'v25']],
    ['00A', ['00a']],
  ])('splits "%s" apart, except for names with a number: %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  test('returns words that are found in the query', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const word of queryWords(text)) expect(wordRanges(text, [word]), word).not.toEqual([]);
      }),
    );
  });
});

test.each([
  ['Gen 2', 'gen2'],
  ['client/server', 'Client-Server'],
  ['"Live" ObsCore', '‘live’ obscore'],
  ['Éclair', 'eclair'],
])('squash makes %s and %s the same name', (a, b) => {
  expect(squash(a)).toBe(squash(b));
});

test('fold removes accents and case', () => {
  expect(fold('Éclair 한국')).toBe('eclair 한국');
});
