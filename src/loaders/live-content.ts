import type { AstroIntegration } from 'astro';
import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { isIn } from '../disk/is-in.ts';
import type { Settings } from '../disk/settings.ts';
import { asked } from './asked.ts';
import { createTurns } from './turns.ts';

/** How long a saved change waits for the others of the same save, in milliseconds. */
const settle = 30;

/** How often, that far apart, Astro is asked again while it is busy with a change to its own code. */
const patience = 300;

/**
 * What the browser asks and is told by: `mistakes-panel.ts` shows the text, or nothing where it is empty. It asks with the
 * number of times that pages were told to reload when its page was made, which the page has from its header, and reloads
 * where that has happened since: until it is connected, and while it is on its way out, it is told nothing.
 */
const channel = { ask: 'almanac:ask', tell: 'almanac:mistakes' };

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
type Channel = DevServer['environments']['client']['hot'];
type Refresh = (options: { context: Record<string, unknown> }) => Promise<void>;

/**
 * Keeps the development server in step with the content folder: what is saved is read again, and a mistake is told in the
 * terminal and on every open page but those of the guide until it is mended. The pages stay as they were before it; where
 * the server began with a mistake, only the guide is there yet, and the mistake has a page of its own.
 * @param settings of the site.
 * @returns the integration; a build does not use it.
 */
export function liveContent({ folder, base }: Settings): AstroIntegration {
  let mistakes = '';
  let isRead = false;
  const turns = createTurns();
  let refresh = async (): Promise<void> => {};
  return {
    name: 'almanac-live-content',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        injectScript('page', "import '/src/loaders/mistakes-panel.ts';");
        // Astro would evaluate src/content.config.ts anew whenever any .mdx or .yaml file changes.
        updateConfig({ vite: { server: { watch: { ignored: [(path: string) => isIn(folder, path)] } } } });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const browser = server.environments.client.hot;
        const reloads = countReloads(browser);
        browser.on(channel.ask, (madeFrom: unknown, client) => {
          client.send(channel.tell, mistakes);
          if (typeof madeFrom === 'string' && madeFrom !== String(reloads())) client.send({ type: 'full-reload' });
        });
        refresh = () => turns.alone(async () => {
          const message = await readAgain(refreshContent!).then(() => '', (error: Error) => error.message.trim() || error.name);
          if (message !== '') logger.error(`\n\n${message}\n`);
          mistakes = stripVTControlCharacters(message);
          browser.send(channel.tell, mistakes);
          if (isRead || message !== '') return;
          isRead = true;
          // Astro reloads pages where something has changed; the page of the mistakes has to go in any case.
          browser.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          if (!/^[^?]*\/(?:\?|$)/.test(request.url ?? '')) return void next();
          void turns.enter().then((leave) => {
            // Whoever has gone away while waiting gets nothing more.
            if (response.destroyed) return leave();
            response.once('close', leave);
            response.setHeader('Server-Timing', `reloads;desc="${reloads()}"`);
            if (isRead || mistakes === '' || isOfGuide(request.url ?? '')) return void next();
            response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(mistakesPage(mistakes, base));
          });
        });
        const stop = onChange(folder, () => void refresh(), (error) => logger.error(`Changes of the content are no longer seen: ${error.message}`));
        server.httpServer?.once('close', stop);
      },
      'astro:server:start': () => refresh(),
    },
  };
}

/**
 * Counts how often all open pages are told to reload, by whatever part of Astro or Vite.
 * @param channel of the development server to its pages.
 * @returns what gives the number so far.
 */
function countReloads(channel: Channel): () => number {
  let count = 0;
  const send = channel.send.bind(channel) as (...message: unknown[]) => void;
  channel.send = (...message: [payload: { type: string } | string, data?: unknown]) => {
    if (typeof message[0] === 'object' && message[0].type === 'full-reload') count++;
    send(...message);
  };
  return () => count;
}

/** Reads the content and stores it. Ends with an error where it has mistakes. */
async function readAgain(refreshContent: Refresh): Promise<void> {
  for (let time = 0; time < patience; time++) {
    const context: Record<string, unknown> = {};
    await refreshContent({ context });
    if (context[asked] === true) return;
    await pause(settle);
  }
  throw new Error('The content was not read: Astro is busy. Save once more.');
}

/** Calls back once for all the changes of a save. */
function onChange(folder: string, changed: () => void, failed: (error: Error) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, settle);
    });
    watcher.on('error', failed);
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch (error) {
    failed(error as Error);
    return () => {};
  }
}

/** What a message means and how to mend it can be read before there is any content. Vite may have taken the base path off. */
function isOfGuide(address: string): boolean {
  return /^[^?]*\/guide\//.test(address);
}

/** The text is here too, for whoever has no JavaScript. */
function mistakesPage(mistakes: string, base: string): string {
  const text = mistakes.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mistakes in the content</title>
<script type="module" src="${base}@vite/client"></script>
<script type="module" src="${base}src/loaders/mistakes-panel.ts"></script>
<noscript><pre>${text}</pre></noscript>
</html>
`;
}
