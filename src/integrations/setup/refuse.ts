import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { PlainError } from '../../report/diagnostics/plain-error.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

/**
 * Runs what an integration does in `astro:config:setup`. A PlainError that it throws ends the command, or leaves a running
 * development server as it was, before anything is written. Astro prints the error of a hook below a line about a hook,
 * and that of a Vite plugin as it is. A preview loads no plugins.
 */
export function setUpOrRefuse(setup: Pick<Setup, 'command' | 'updateConfig'>, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (setup.command === 'preview' || !(error instanceof PlainError)) throw error;
    // Astro itself would end a command with another output first, and with a stack trace.
    setup.updateConfig({ output: 'static', vite: { plugins: [refuse(() => error.message)] } });
  }
}

/** A Vite plugin that ends a command with a sentence, if there is one once all integrations are set up. */
export function refuse(sentence: () => string | undefined): Plugin {
  return {
    name: 'almanac-refuse',
    config() {
      const reason = sentence();
      if (reason !== undefined) throw new PlainError(reason);
    },
  };
}
