import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/**
 * Builds the Pagefind index from the pages of a finished build, into `pagefind/` beside them. Only elements marked with
 * `data-pagefind-body` are indexed; filters and titles are attributes of the pages (https://pagefind.app/docs/).
 * @returns the integration. Where the index cannot be built, the build fails.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'almanac-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        try {
          const index = required(await createIndex({ forceLanguage: 'en', writePlayground: false }), 'index');
          const { page_count: pages } = await index.addDirectory({ path }).then(withoutErrors);
          if (pages === 0) throw new Error('no page could be indexed');
          await index.writeFiles({ outputPath: `${path}pagefind` }).then(withoutErrors);
          logger.info(`${pages} pages can be searched`);
        } catch (error) {
          throw new Error(`The search index could not be built: ${error instanceof Error ? error.message : String(error)}`);
        } finally {
          await close();
        }
      },
    },
  };
}

function withoutErrors<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(answer.errors.join('; '));
  return answer;
}

function required<T extends { errors: string[] }, K extends keyof T>(answer: T, key: K): NonNullable<T[K]> {
  const value = withoutErrors(answer)[key];
  if (value === undefined || value === null) throw new Error(`Pagefind gave no ${String(key)}`);
  return value;
}
