import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../policy/hash.ts';

/**
 * Lets the islands of a team run (https://docs.astro.build/en/concepts/islands/). Astro writes the scripts that load an
 * island into the page, after its policy has been written, so finished pages with islands are given the hashes. Headers
 * of hosts are for all pages: they allow what any page does.
 * @param site the folder of the built site.
 * @returns `allowIn`, to be called with each page, and `allowInHeaders`, to be called after them.
 */
export function islandsOf(site: string) {
  const everywhere = new Set<string>();
  return {
    allowIn(file: string, html: string): void {
      const tags = islandTags(html);
      if (tags.length === 0) return;
      writeFileSync(join(site, file), allowTags(html, tags));
      for (const tag of tags) everywhere.add(tag);
    },
    allowInHeaders(): void {
      if (everywhere.size === 0) return;
      for (const path of ['_headers', '.htaccess'].map((name) => join(site, name)).filter((path) => existsSync(path)))
        writeFileSync(path, allowTags(readFileSync(path, 'utf8'), [...everywhere]));
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
