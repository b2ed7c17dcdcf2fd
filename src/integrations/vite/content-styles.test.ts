import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../loaders/settings.ts';
import { noContentStyles } from './content-styles.ts';

test('a style made of content is refused before Vite reads the file that it names', async () => {
  const project = mkdtempSync(join(tmpdir(), 'almanac-styles-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  mkdirSync(join(project, 'content'));
  writeFileSync(join(project, 'content/site.yaml'), 'title: bg-[url(gone.png)]\n');
  writeFileSync(join(project, 'own.css'), '@import "tailwindcss";');
  const ofTailwind = {
    name: 'of-a-team',
    enforce: 'pre' as const,
    transform: (_: string, id: string) =>
      id.endsWith('own.css') ? '.bg-\\[url\\(gone\\.png\\)\\] { background: url(gone.png) }' : undefined,
  };
  const server = await createServer({
    root: project,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [ofTailwind, noContentStyles(readSettings(project, {}))],
  });
  onTestFinished(() => server.close());
  await expect(server.transformRequest('/own.css')).rejects.toThrow('content/site.yaml:1:8 error unsafe-file');
});
