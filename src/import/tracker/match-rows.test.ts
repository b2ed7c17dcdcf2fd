import { expect, test } from 'vitest';
import { handles } from './match-rows.ts';

test.each([
  ['Measure heat (KIT-12), then KIT-13.', ['kit-12', 'kit-13']],
  ['See https://example.org/a/b/issues/45). And #45', ['https://example.org/a/b/issues/45', '#45']],
  ['rubin-env 4.1.0 and v1.2-rc', ['4.1.0', 'v1', 'rubin-env', 'v1.2-rc']],
  ['LDM-503-RSPa, DM-READY, S17F.', ['ldm-503-rspa', 'dm-ready', 's17f']],
  ['No key here', []],
])('keys in "%s"', (text, keys) => {
  expect(handles(text)).toEqual(keys);
});
