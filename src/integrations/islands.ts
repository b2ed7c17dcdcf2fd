import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../loaders/read-files.ts';
import { hashOf } from '../policy/hash.ts';

/**
 * Lets the islands of a team run (https://docs.astro.build/en/concepts/islands/). Astro writes the scripts that load an
 * island into the page, after its policy has been written, so finished pages with islands are given the hashes. Headers
 * of hosts are for all pages: they allow what any page does.
 */
export function islands(): AstroIntegration {
  return {
    name: 'almanac-islands',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const everywhere = new Set<string>();
        for (const file of listFiles(site).filter((name) => name.endsWith('.html'))) {
          const html = readFileSync(join(site, file), 'utf8');
          const tags = islandTags(html);
          if (tags.length === 0) continue;
          writeFileSync(join(site, file), allowTags(html, tags));
          for (const tag of tags) everywhere.add(tag);
        }
        if (everywhere.size === 0) return;
        for (const path of ['_headers', '.htaccess'].map((name) => join(site, name)).filter((path) => existsSync(path)))
          writeFileSync(path, allowTags(readFileSync(path, 'utf8'), [...everywhere]));
      },
    },
  };
}

/**
 * The inline scripts and styles that Astro writes directly before islands, as they are in a page. No content can look
 * like them, because content has no HTML.
 */
export function islandTags(html: string): string[] {
  if (!html.includes('<astro-island')) return [];
  const before = html.matchAll(/((?:<(style|script)>(?:(?!<\/\2>)[^])*<\/\2>)+)<astro-island[ >]/g);
  const tags = [...before].flatMap(([, found = '']) => found.match(/<(style|script)>[^]*?<\/\1>/g) ?? []);
  return [...new Set(tags)];
}

/** Adds the hashes of inline scripts and styles to every policy in a text. */
export function allowTags(text: string, tags: readonly string[]): string {
  const hashes = (name: string) =>
    tags
      .filter((tag) => tag.startsWith(`<${name}>`))
      .map((tag) => ` ${hashOf(tag.replace(/^<\w+>|<\/\w+>$/g, ''))}`)
      .join('');
  return text
    .replaceAll("script-src 'self'", (found) => found + hashes('script'))
    .replaceAll("style-src 'self'", (found) => found + hashes('style'));
}
