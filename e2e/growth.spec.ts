import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../src/setup/build-site.ts';
import { serve } from '../src/setup/serve.ts';
import { inventContent } from './bench/invent/content.ts';
import { pageWeights } from './bench/page-weights.ts';

/** Twenty cycles of forty items: as much as ten years of a large team. */

test('of a long history pages stay light, and every item is in the matrix of its cycles', async ({ page }, info) => {
  test.setTimeout(120_000);
  const [content, outDir] = [info.outputPath('content'), info.outputPath('site')];
  for (const [path, text] of inventContent(40)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const { ok, output } = await buildSite({ content, outDir });
  expect(ok, output).toBe(true);

  // Design §7; the page of a cycle is as long as the reports about it.
  const weights = pageWeights(outDir).filter(({ kind }) => kind !== 'cycles/…');
  expect(weights.length).toBeGreaterThan(10);
  expect(weights.filter(({ bytes, mostNodes }) => bytes > 20_000 || mostNodes > 4_000)).toEqual([]);

  const server = await serve(outDir);
  try {
    await page.goto(`${server.url}matrix/`);
    await expect(page.getByRole('columnheader')).toHaveText(['Item', 'C15 status', 'C16 status', 'C17 status', 'C18 status', 'C19 status', 'C20 status']);
    const rows = () => page.locator('tr.item').evaluateAll((all) => all.map(({ id }) => id));
    const newest = await rows();
    const seen = new Set(newest);
    for (let cycle = 20; cycle > 0; cycle--) {
      // Whatever page a cycle is on, its address leads there.
      await page.goto(`${server.url}matrix/c${cycle}/`);
      await expect(page.getByRole('columnheader', { name: new RegExp(`^C${cycle} `) })).toHaveCount(1);
      for (const id of await rows()) seen.add(id);
    }
    const { items } = (await (await page.request.get(`${server.url}api/items.json`)).json()) as { items: { id: string }[] };
    expect([...seen].sort()).toEqual(items.map(({ id }) => id).sort());

    const gone = items.find(({ id }) => !newest.includes(id))!.id;
    await page.goto(`${server.url}matrix/#${gone}`);
    await page.getByRole('status').getByRole('link', { name: 'its page' }).click();
    await expect(page).toHaveURL(`${server.url}areas/${gone}/`);
  } finally {
    await server.close();
  }
});
