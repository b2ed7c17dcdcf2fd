import type { Driver, Size } from './driver.ts';

/** How long a browser may take for one thing, in ms. */
const patience = 30_000;

const desktop: Size = { width: 1280, height: 800 };

/** A box of the window. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a reader does with a site, in whatever browser. Elements are named by a selector and, if need be, their words. */
export class Reader {
  readonly #driver: Driver;
  readonly #name: string;
  readonly #site: string;

  /**
   * @param driver of a browser that runs.
   * @param name of the browser, for messages.
   * @param site where the site begins, with a slash at the end.
   */
  constructor(driver: Driver, name: string, site: string) {
    this.#driver = driver;
    this.#name = name;
    this.#site = site;
  }

  /** Opens a page of the site. */
  async open(path: string, size: Partial<Size> = {}): Promise<void> {
    const url = this.#site + path;
    await this.#do(`open /${path}`, this.#driver.open(url, { ...desktop, ...size }));
    // A frame may take a moment longer than the page around it.
    await this.#until(`open /${path}`, () => this.see(isLoaded, url.replace(/#.*/, '')));
  }

  /** Calls a function in the page. It cannot use anything from outside, and its value has to be JSON. */
  async see<Args extends unknown[], Value>(look: (...args: Args) => Value, ...args: Args): Promise<Value> {
    const list = args.map((arg) => JSON.stringify(arg)).join(', ');
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.#do('look at the page', this.#driver.evaluate(`(${look})(${list})`))) as Value;
      } catch (error) {
        // A page that is just being left cannot be looked at; the next one can.
        if (attempt === 5) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  /** The box of the first visible element, once nothing covers its middle. */
  box(selector: string, words?: string): Promise<Box> {
    return this.#until(`see ${named(selector, words)}`, () => this.see(boxOf, selector, words ?? ''));
  }

  async point(selector: string, words?: string): Promise<void> {
    const { x, y, width, height } = await this.box(selector, words);
    await this.#do(`point at ${named(selector, words)}`, this.#driver.point(x + width / 2, y + height / 2));
  }

  async click(selector: string, words?: string): Promise<void> {
    await this.point(selector, words);
    await this.#do(`click ${named(selector, words)}`, this.#driver.click());
  }

  async type(text: string): Promise<void> {
    await this.#do(`type “${text}”`, this.#driver.type(text));
  }

  /** Presses a key, such as `Control+k`. */
  async press(keys: string): Promise<void> {
    const [key, ...modifiers] = keys.split('+').reverse();
    await this.#do(`press ${keys}`, this.#driver.press(key!, modifiers));
  }

  /** The texts of the visible elements. */
  texts(selector: string): Promise<string[]> {
    return this.see(textsOf, selector);
  }

  /** The text of the first visible element; empty if there is none. */
  async text(selector: string): Promise<string> {
    return (await this.texts(selector))[0] ?? '';
  }

  /** The address below the beginning of the site. */
  async address(): Promise<string> {
    return (await this.see(() => location.href)).replace(this.#site, '');
  }

  async back(): Promise<void> {
    await this.#do('go back', this.#driver.back());
  }

  async forward(): Promise<void> {
    await this.#do('go forward', this.#driver.forward());
  }

  async #until<Value>(what: string, look: () => Promise<Value | null>): Promise<Value> {
    const end = Date.now() + patience;
    for (;;) {
      const value = await look();
      if (value) return value;
      if (Date.now() > end) throw new Error(`${this.#name} did not ${what} within ${patience / 1000} s.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  #do<Value>(what: string, doing: Promise<Value>): Promise<Value> {
    return within(`${this.#name} did not ${what}`, doing);
  }
}

/**
 * Waits for a browser, which may hang or have ended.
 * @param complaint the beginning of the message if it fails.
 * @param doing what the browser does.
 * @returns what it returns.
 * @throws Error in one sentence if it fails or takes too long.
 */
export async function within<Value>(complaint: string, doing: Promise<Value>): Promise<Value> {
  const clock = new AbortController();
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience);
    clock.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([doing, late]);
  } catch (error) {
    const [reason] = String((error as Error).message).split('\n');
    throw new Error(`${complaint}: ${reason}.`, { cause: error });
  } finally {
    clock.abort();
  }
}

const named = (selector: string, words?: string): string => (words ? `“${words}” (${selector})` : selector);

function isLoaded(url: string): boolean {
  return location.href.startsWith(url) && document.readyState === 'complete';
}

function textsOf(selector: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => (element.innerText || element.textContent).replace(/\s+/g, ' ').trim());
}

function boxOf(selector: string, words: string): { x: number; y: number; width: number; height: number } | null {
  const wordsOf = (element: HTMLElement) => element.ariaLabel ?? element.textContent.replace(/\s+/g, ' ').trim();
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.checkVisibility({ visibilityProperty: true }) && (words === '' || wordsOf(element) === words),
  );
  if (!found) return null;
  const seen = () => [...found.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  const middleOf = ({ x, y, width, height }: DOMRect) => document.elementFromPoint(x + width / 2, y + height / 2);
  let box = seen();
  let top = box && middleOf(box);
  if (!top || !(found.contains(top) || top.contains(found))) {
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    box = seen();
    top = box && middleOf(box);
  }
  if (!box || !top || !(found.contains(top) || top.contains(found) || found.closest('label')?.contains(top)))
    return null;
  const { x, y, width, height } = box;
  return { x, y, width, height };
}
