import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type TestInfo } from '@playwright/test';
import { filesOf } from './built-pages.ts';
import { buildIn, commitAll, copyProject, differences, digestsOf } from './checkout.ts';

const fixture = fileURLToPath(new URL('fixtures/workshop', import.meta.url));

test.describe.configure({ timeout: 400_000 });

// Copies of all packages are many files; those of a failure stay to be looked at.
test.afterEach(({}, info) => {
  if (info.status === info.expectedStatus) rmSync(info.outputDir, { recursive: true, force: true });
});

/** A project whose site is built again and again with what the last build kept. */
class Project {
  readonly #info: TestInfo;
  #commits = 0;
  url = 'https://workshop.example/reports/';

  constructor(info: TestInfo) {
    this.#info = info;
    copyProject(this.path(''));
    cpSync(fixture, this.path('content'), { recursive: true });
    // What was published under which address is another matter.
    rmSync(this.path('content/addresses.txt'), { force: true });
    this.commit();
  }

  path(inside: string): string {
    return join(this.#info.outputPath('project'), inside);
  }

  /** Changes the text of a file of the content, or of the project where the path begins with a dot. */
  edit(file: string, change: (text: string) => string): void {
    const path = this.path(file.startsWith('./') ? file : `content/${file}`);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after, `${file} is changed`).not.toBe(before);
    writeFileSync(path, after);
  }

  replace(file: string, words: string, others: string): void {
    this.edit(file, (text) => text.replaceAll(words, others));
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(`content/${file}`), text);
  }

  /** Puts a file into `public/`, or takes it away. */
  give(file: string, text: string | undefined): void {
    const path = this.path(`public/${file}`);
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }

  move(from: string, to: string): void {
    renameSync(this.path(`content/${from}`), this.path(`content/${to}`));
  }

  remove(...files: string[]): void {
    for (const file of files) rmSync(this.path(`content/${file}`), { recursive: true });
  }

  commit(): void {
    this.#commits += 1;
    commitAll(this.path('content'), new Date(Date.UTC(2031, 3, this.#commits, 12)).toISOString());
  }

  /** Builds with what was kept, or from nothing. */
  build(how: 'kept' | 'cold') {
    const outDir = this.#info.outputPath(how);
    const [cache, code] = [this.#info.outputPath(`${how}.cache`), this.#info.outputPath(`${how}.code`)];
    if (how === 'cold') for (const folder of [cache, code]) rmSync(folder, { recursive: true, force: true });
    return buildIn({ in: this.path(''), content: 'content', outDir, cache, url: this.url, env: { ALMANAC_CODE: code } });
  }

  /** Builds in both ways and compares. Tells how many pages are those of the last build, and whether code was bundled for the others. */
  async compare(): Promise<{ kept: number; bundled: boolean }> {
    const [kept, cold] = await Promise.all([this.build('kept'), this.build('cold')]);
    expect(kept.ok, kept.output).toBe(true);
    expect(cold.ok, cold.output).toBe(true);
    expect(this.differing()).toEqual([]);
    return {
      kept: Number(/Taken from the last build, as nothing that they tell has changed: (\d+)/.exec(kept.output)?.[1] ?? 0),
      bundled: kept.output.includes('The code of the pages is bundled'),
    };
  }

  differing(): string[] {
    return differences(digestsOf(this.#info.outputPath('kept')), digestsOf(this.#info.outputPath('cold')));
  }

  /** Changes a page of the last site, or takes it away, which nobody should. */
  spoil(path: string, change: (text: string) => string | undefined): void {
    const file = join(this.#info.outputPath('kept'), path);
    const after = change(readFileSync(file, 'utf8'));
    if (after === undefined) rmSync(file);
    else writeFileSync(file, after);
  }

  /** A page of the site that was built with what was kept. */
  page(path: string): string | undefined {
    const file = join(this.#info.outputPath('kept'), path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** What is kept of the content, of the pages, and of the code that draws them. */
  get cacheFiles(): string[] {
    const [cache, place] = [this.#info.outputPath('kept.cache'), this.#info.outputPath('kept.code')];
    const versions = readdirSync(place).filter((name) => name.startsWith('code-')).map((name) => join(place, name));
    const [code = ''] = versions.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    const ofCode = filesOf(code).filter((file) => /^inventory|^inline|^worker|prerender-entry|chunks\/report-line|client\/.*Page.*\.css/.test(file));
    expect(ofCode.length).toBeGreaterThan(4);
    return [...['content.json', 'threads.json', 'records.json', 'documents/changes.json', 'pages.json', 'pages.scan.json'].map((file) => join(cache, file)), ...ofCode.map((file) => join(code, file))];
  }
}

test('after each kind of change, a build gives to the byte what it gives from nothing', async ({}, info) => {
  const project = new Project(info);
  await test.step('the first build, then one without a change', async () => {
    await project.compare();
    const [content = ''] = project.cacheFiles;
    const { ino, mtimeMs } = statSync(content);
    expect((await project.compare()).bundled).toBe(false);
    expect(statSync(content), 'as nothing was new').toMatchObject({ ino, mtimeMs });
  });

  await test.step('a status and a word in one report, of which most pages tell nothing', async () => {
    const { kept: all } = await project.compare();
    expect(all).toBeGreaterThan(50);
    project.replace('cycles/w1/plan.mdx', '- Sharpen the cable cutters', '- Sharpen all the cable cutters');
    const { kept, bundled } = await project.compare();
    expect(kept).toBeGreaterThan(10);
    expect(kept).toBeLessThan(all);
    expect(bundled).toBe(false);
    expect(project.page('cycles/w1/index.html')).toContain('Sharpen all the cable cutters');
    project.replace('cycles/w1/plan.mdx', '- Sharpen all the cable cutters', '- Sharpen the cable cutters');
    await project.compare();
  });

  await test.step('the last site is not as it was left', async () => {
    const page = 'areas/public-repairs/index.html';
    const item = 'cycles/w1/index.html';
    project.spoil(page, (text) => text.replace('</h1>', ', spoilt</h1>'));
    project.spoil(item, () => undefined);
    project.spoil('api/changes.json', () => undefined);
    project.spoil('api/items.json', (text) => text.replace('"title":"', '"Title":"'));
    await project.compare();
    expect(project.page(page)).not.toContain('spoilt');
    expect(project.page(item)).toBeDefined();
  });

  await test.step('words of a report, an area, a topic, an item note and a picture', async () => {
    project.replace('cycles/w2/status.mdx', '- [/] Repaint the cargo bicycle', '- [x] Repaint the cargo bicycle (blue)');
    project.replace('areas/public-repairs.mdx', 'title: Repairs — Public\naliases: [', 'title: Public Repairs\naliases: [Repairs — Public, ');
    project.replace('topics/spoke.mdx', 'aliases: [Spokes]', 'aliases: [Spokes, Front wheels]');
    project.replace('items/wheel-building/build-spare-wheels.mdx', 'Eight pairs', 'Nine pairs');
    project.replace('pictures/truing-stand.svg', '</svg>', '<g/></svg>');
  });

  await test.step('new reports, areas, topics, notes and redirects', async () => {
    project.move('cycles/w5/_status.mdx', 'cycles/w5/status.mdx');
    project.write('areas/courtyard.mdx', '---\ntitle: Courtyard\n---\n\nThe lending fleet stands here.\n');
    project.edit('cycles/w4/plan.mdx', (text) => `${text}\n## Courtyard\n\n- Sweep it\n- Build a roof over the ledger\n`);
    project.write('topics/roof.mdx', '---\nterm: roof\n---\n\nIt keeps rain off a cargo bicycle.\n');
    project.write('items/lending-fleet/fit-lights.mdx', '---\nrecords: []\n---\n\nThey go on in November.\n');
    project.edit('redirects.yaml', (text) => `${text}/yard/: /areas/courtyard/\n`);
    project.commit();
    await project.compare();
    expect(project.page('topics/spoke/index.html')).toContain('Front wheels');
    expect(project.page('areas/courtyard/build-a-roof-over-the-ledger/index.html')).toContain('/topics/roof/');
  });

  await test.step('other names of an area, a topic and a cycle', async () => {
    project.move('areas/courtyard.mdx', 'areas/yard.mdx');
    project.replace('redirects.yaml', '/yard/: /areas/courtyard/', '/areas/courtyard/: /areas/yard/');
    project.move('topics/roof.mdx', 'topics/canopy.mdx');
    project.replace('topics/canopy.mdx', 'term: roof', 'term: canopy\naliases: [roof]');
    project.move('cycles/w4', 'cycles/w4b');
    project.replace('site.yaml', 'label: W4,', 'label: W4b,');
    project.commit();
    await project.compare();
    expect(project.page('areas/yard/sweep-it/index.html')).toBeDefined();
    expect(project.page('areas/courtyard/sweep-it/index.html')).toBeUndefined();
  });

  await test.step('reports, areas, topics, notes and pictures that are gone', async () => {
    project.remove('topics/canopy.mdx', 'topics/erd.mdx', 'items/lending-fleet', 'cycles/w5', 'areas/yard.mdx', 'pictures');
    project.edit('cycles/w4b/plan.mdx', (text) => text.slice(0, text.indexOf('\n## Courtyard')));
    project.edit('cycles/w3/status.mdx', (text) => text.replace(/^!\[.*\n/m, ''));
    project.replace('site.yaml', '  - W5\n', '');
    project.edit('redirects.yaml', (text) => text.replace(/^\/areas\/courtyard.*\n/m, ''));
    project.commit();
    await project.compare();
    expect(project.page('topics/canopy/index.html')).toBeUndefined();
  });

  await test.step('settings, and a mistake in between', async () => {
    const topic = readFileSync(project.path('content/topics/wheel.mdx'), 'utf8');
    project.replace('site.yaml', 'title: Workshop reports', 'title: The workshop');
    project.replace('site.yaml', "'JOB-{n}'", "'Job {n}'");
    project.replace('site.yaml', "'#0b6b61'", "'#7a1f1f'");
    project.replace('cycles/w1/plan.mdx', '- Sharpen the cable cutters', '- [y] Sharpen the cable cutters');
    project.remove('topics/wheel.mdx');
    expect((await project.build('kept')).ok).toBe(false);
    expect(project.page('topics/wheel/index.html'), 'the last good site stays').toBeDefined();
    project.replace('cycles/w1/plan.mdx', '- [y] Sharpen', '- Sharpen');
    project.write('topics/wheel.mdx', topic);
    project.commit();
    await project.compare();
    expect(project.page('index.html')).toContain('The workshop');
  });

  await test.step('files that are published as they are', async () => {
    const [clash, own] = ['cycles/w1/index.html', 'cycles/w0/index.html'];
    const last = project.page(clash);
    project.give(own, 'The times before the first report');
    await project.compare();
    expect(project.page(own)).toBe('The times before the first report');
    project.give(clash, 'Another page');
    const { ok, output } = await project.build('kept');
    expect(ok).toBe(false);
    expect(output).toContain(`${clash} would be both public/${clash} and a page of src/pages/cycles/[cycle]/index.astro.`);
    expect(project.page(clash), 'the last good site stays').toBe(last);
    project.give(clash, undefined);
    project.give(own, undefined);
    await project.compare();
    expect(project.page(own)).toBeUndefined();
  });

  await test.step('another address', async () => {
    const usual = project.url;
    project.url = 'https://workshop.example/v/other/';
    expect((await project.compare()).bundled).toBe(true);
    expect(project.page('index.html')).toContain('/v/other/areas/');
    project.url = usual;
    expect((await project.compare()).bundled, 'the code for both addresses is kept').toBe(false);
    project.url = usual.replace('workshop', 'shed');
    expect((await project.compare()).bundled, 'another host is no other code').toBe(false);
    expect(project.page('index.html')).toContain('shed.example');
    project.url = usual;
    await project.compare();
  });

  await test.step('code that reads, and code that keeps', async () => {
    project.replace('./src/report/inline.ts', "className: ['topic']", "className: ['topic', 'read-otherwise']");
    project.replace('./src/loaders/kept-content.ts', 'JSON.stringify(one)', 'JSON.stringify({ ...one, isKeptOtherwise: true })');
    expect(await project.compare()).toEqual({ kept: 0, bundled: true });
    expect(project.page('areas/public-repairs/index.html')).toContain('read-otherwise');
    expect(readFileSync(project.cacheFiles[0]!, 'utf8')).toContain('isKeptOtherwise');
  });

  await test.step('code that draws', async () => {
    project.replace('./src/components/report-line.ts', 'Reason: ', 'The reason: ');
    expect(await project.compare()).toEqual({ kept: 0, bundled: true });
    expect((await project.compare()).kept).toBeGreaterThan(50);
  });

  await test.step('what was kept is damaged', async () => {
    for (const file of project.cacheFiles) {
      for (const damage of [
        (text: string) => text.slice(0, text.length / 2),
        (text: string) => text.replace(/cable cutters|bicycle|[aeiou]/, 'cable butters'),
        () => '[["Map"]]',
      ]) {
        const sound = readFileSync(file, 'latin1');
        expect(damage(sound)).not.toBe(sound);
        writeFileSync(file, damage(sound), 'latin1');
        const { ok, output } = await project.build('kept');
        expect(ok, output).toBe(true);
        expect(project.differing()).toEqual([]);
      }
    }
  });
});
