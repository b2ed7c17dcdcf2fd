import type { unified } from '@astrojs/markdown-remark';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept } from '../disk/kept.ts';
import { digest } from '../report/digest.ts';

type Processor = ReturnType<typeof unified>;
type CreateRenderer = NonNullable<Processor['createMdxRenderer']>;
type Renderer = Awaited<ReturnType<CreateRenderer>>;
type Translated = Awaited<ReturnType<Renderer['process']>>;

/**
 * A Markdown processor that translates a page of the guide once for as long as its text stays the same. Some fifty pages
 * take a second to translate: a quarter of the time of building a small site, at every build, for what hardly ever changes.
 * @param processor that translates.
 * @param project absolute path of the project: its configuration and its lock file count as part of every page.
 * @param folder where translations are kept.
 * @returns the same processor, with a memory. Errors are not kept.
 */
export function keptGuide(processor: Processor, project: string, folder: string): Processor {
  const code = digest(['astro.config.mjs', 'package-lock.json'].map((file) => readFileSync(join(project, file), 'utf8')).join('\0'));
  const createMdxRenderer: CreateRenderer = async (shared, options) => {
    let renderer: Promise<Renderer> | undefined;
    return {
      process: async (content, path, frontmatter) => {
        const key = digest(JSON.stringify([code, shared, options, path, content, frontmatter]));
        const translated = await kept(folder, digest(path), key, async () => {
          // The translator is loaded only where something has to be translated.
          renderer ??= processor.createMdxRenderer!(shared, options);
          return Buffer.from(JSON.stringify(await (await renderer).process(content, path, frontmatter)));
        });
        return JSON.parse(Buffer.from(translated).toString()) as Translated;
      },
    };
  };
  return { ...processor, createMdxRenderer };
}
