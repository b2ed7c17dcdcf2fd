import { unified } from '@astrojs/markdown-remark';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keptGuide } from './kept-guide.ts';

test('A page is translated once for each text, and to the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const processor = unified({ gfm: false });
  const create = vi.spyOn(processor, 'createMdxRenderer' as never) as unknown as ReturnType<typeof vi.fn>;
  const translate = async (text: string) => {
    const renderer = await keptGuide(processor, process.cwd(), folder).createMdxRenderer!({}, { optimize: false });
    return renderer.process(text, '/guide/read.mdx', { title: 'A' });
  };
  const first = await translate('# Read');
  expect(await translate('# Read')).toEqual(first);
  expect(create).toHaveBeenCalledTimes(1);
  expect((await translate('# Write')).code).toContain('Write');
  expect(create).toHaveBeenCalledTimes(2);
  const plain = await processor.createMdxRenderer!({}, { optimize: false });
  expect(first).toEqual(await plain.process('# Read', '/guide/read.mdx', { title: 'A' }));
  await expect(translate('{')).rejects.toThrow();
});
