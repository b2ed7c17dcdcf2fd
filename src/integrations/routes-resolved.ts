import type { AstroIntegration } from 'astro';
import { refuse } from './setup/refuse.ts';
import { sharedPage } from './setup/wrong-option.ts';

/**
 * Refuses pages that another integration has too, which is only known once all of them are set up.
 * @param ours the patterns of the routes of Almanac.
 */
export function judgeRoutes(ours: readonly string[]): AstroIntegration {
  let reason: string | undefined;
  return {
    name: 'almanac-judge-routes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [refuse(() => reason)] } });
      },
      'astro:routes:resolved': ({ routes }) => {
        reason ??= sharedPage(routes, ours);
      },
    },
  };
}
