import { expect, test } from '@playwright/test';
import { buildSite } from './build-site.ts';

test('the site in content/ builds', async ({}, info) => {
  const { ok, output } = await buildSite({ content: 'content', outDir: info.outputPath('site') });
  expect(ok, output).toBe(true);
});
