import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { filesOf } from './built-pages.ts';

/** What a reader has to load for one page. Sizes are those of compressed files. */
export interface PageWeight {
  /** Path of its file in the folder of the site. */
  path: string;
  /** Bytes of HTML, styles and scripts together. */
  bytes: number;
  scriptBytes: number;
  requests: number;
  nodes: number;
}

/**
 * Weighs every page of a built site.
 * @param site its folder, and the base path that it was built for.
 * @param tab of a browser, whose parser reads the pages.
 * @returns the weights in the order of the paths.
 */
export async function pageWeights({ dir, base }: { dir: string; base: string }, tab: Page): Promise<PageWeight[]> {
  const known = new Map<string, number>();
  const fileWeight = (path: string): number => {
    const bytes = known.get(path) ?? compressed(readFileSync(join(dir, path)));
    known.set(path, bytes);
    return bytes;
  };
  const weightOf = (urls: string[]) => urls.reduce((sum, url) => sum + fileWeight(url.slice(base.length)), 0);
  await tab.goto('about:blank');
  const weights: PageWeight[] = [];
  for (const path of filesOf(dir).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(dir, path), 'utf8');
    const { nodes, styles, scripts, inline } = await tab.evaluate(partsOf, html);
    weights.push({
      path,
      bytes: compressed(html) + weightOf(styles) + weightOf(scripts),
      scriptBytes: weightOf(scripts) + compressed(inline),
      requests: 1 + styles.length + scripts.length,
      nodes,
    });
  }
  return weights;
}

const compressed = (text: string | Buffer): number => (text.length === 0 ? 0 : gzipSync(text).length);

/** Reads with the browser's own parser what a page consists of. */
function partsOf(html: string): { nodes: number; styles: string[]; scripts: string[]; inline: string } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const attributes = (selector: string, attribute: string) =>
    [...page.querySelectorAll(selector)].map((one) => one.getAttribute(attribute)!);
  return {
    nodes: page.querySelectorAll('*').length,
    styles: attributes('link[rel="stylesheet"]', 'href'),
    scripts: [...attributes('script[src]', 'src'), ...attributes('link[rel="modulepreload"]', 'href')],
    inline: [...page.querySelectorAll('script:not([src], [type=speculationrules])')]
      .map(({ textContent }) => textContent)
      .join('\n'),
  };
}
