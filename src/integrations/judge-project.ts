import type { AstroIntegration } from 'astro';
import { refuse } from './refuse.ts';
import { sharedPage } from './wrong-option.ts';

/**
 * Judges what is only known once every integration is set up: the routes of others.
 * @param ours the patterns of the routes of Almanac.
 */
export function judgeProject(ours: readonly string[]): AstroIntegration {
  let reason: string | undefined;
  return {
    name: 'almanac-judge-project',
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
