/** The scripts that Astro writes into pages instead of into files, passed on from the bundler to the pages. */
import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../disk/settings.ts';

/**
 * The pages are made by a bundle of their own, which shares no value with what made the scripts.
 * @returns path of the file that passes them on.
 */
export function inlineScriptsFile(): string {
  return join(cacheFolder(process.env), 'inline-scripts.json');
}

/** A script that stands in pages. */
export interface InlineScript {
  /** The file that asks for it. */
  of: string;
  text: string;
}

let read: readonly InlineScript[] | undefined;

/**
 * The scripts of ours that pages carry in themselves. A policy made from these permits what the bundler made, and not
 * whatever happens to stand in a page.
 * @returns them in an order that is always the same, with their texts as they stand in the pages.
 * @throws Error in development, where nothing is bundled.
 */
export function inlineScripts(): readonly InlineScript[] {
  read ??= JSON.parse(readFileSync(inlineScriptsFile(), 'utf8')) as InlineScript[];
  return read;
}

/**
 * Notes which scripts Astro takes out of the bundle in order to write them into the pages, which it makes after that.
 * @returns the integration.
 */
export function recordInlineScripts(): AstroIntegration {
  const scripts = new Map<string, InlineScript>();
  const plugin = {
    name: 'almanac-inline-scripts',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_options: unknown, bundle: Bundle) {
      for (const { type, fileName, code, facadeModuleId } of Object.values(bundle)) {
        if (type === 'chunk' && code !== undefined) scripts.set(fileName, { of: (facadeModuleId ?? '').replace(/\?.*/, ''), text: code.trim() });
      }
    },
    writeBundle(_options: unknown, bundle: Bundle) {
      for (const fileName of Object.keys(bundle)) scripts.delete(fileName);
      mkdirSync(cacheFolder(process.env), { recursive: true });
      writeFileSync(inlineScriptsFile(), JSON.stringify([...scripts.values()].sort((a, b) => (a.text < b.text ? -1 : 1))));
    },
  };
  return {
    name: 'almanac-inline-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** What a bundler makes, by the name of the file. */
type Bundle = Record<string, { type: 'chunk' | 'asset'; fileName: string; code?: string; facadeModuleId?: string | null }>;
