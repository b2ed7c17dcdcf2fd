import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../browser.ts';
import { serve } from '../serve.ts';
import { median } from './statistics.ts';

/** What an answer costs a reader. */
export interface SearchCost {
  query: string;
  /** Milliseconds from the first key, on a page that has loaded nothing to search with, to the first answer. */
  cold: number;
  /** Kilobytes loaded for that. */
  bytes: number;
  requests: number;
  /** Milliseconds of the next query on the same page. */
  next: number;
  /** Milliseconds where the browser has been here before. */
  again: number;
}

const rounds = 5;

/** Milliseconds from the first answer to the next query; what follows the first answer is loaded by then. */
const pause = 500;

/**
 * Asks a built site in a browser, with every key of the query at once: no reader is quicker.
 * @param dir folder of the site.
 * @param query what is asked first.
 * @param other what is asked then.
 * @returns the medians of five visits, each with a cache of its own.
 */
export async function searchCost(dir: string, query: string, other: string): Promise<SearchCost> {
  const server = await serve(dir);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--disable-gpu'] });
  try {
    const visits: Omit<SearchCost, 'query'>[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const loaded: Promise<number>[] = [];
      await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
      page.on('requestfinished', (request) => loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
      const cold = await ask(page, query);
      page.removeAllListeners('requestfinished');
      const sizes = await Promise.all(loaded);
      // A reader looks at an answer before asking on.
      await page.waitForTimeout(pause);
      const next = await ask(page, other);
      await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
      const again = await ask(page, query);
      visits.push({ cold, next, again, bytes: sizes.reduce((a, b) => a + b, 0) / 1000, requests: sizes.length });
      await context.close();
    }
    const of = (name: keyof (typeof visits)[number]) => median(visits.map((visit) => visit[name]));
    return { query, cold: of('cold'), bytes: of('bytes'), requests: of('requests'), next: of('next'), again: of('again') };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds until another answer stands first than before. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('#q')!;
    const answers = document.querySelector('.answers')!;
    // The first one: further answers to what was asked before may still be coming.
    const first = () => answers.querySelector('.result h3 a')?.getAttribute('href');
    const before = first();
    const start = performance.now();
    const answered = new Promise<number>((resolve) => {
      const look = () => first() !== undefined && first() !== before && resolve(performance.now() - start);
      new MutationObserver(look).observe(answers, { childList: true, subtree: true });
    });
    field.focus();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return answered;
  }, query);
}
