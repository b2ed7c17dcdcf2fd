import { setImmediate as whatElse } from 'node:timers/promises';
import type { PlainPage } from '../components/plain-page.ts';
import type { Archive } from '../history/archive.ts';
import { differences } from '../layouts/differences.ts';
import { fileOfPath } from './page-file.ts';
import { cutFrame, fillFrame } from './page-frame.ts';
import type { Find, PlainKind } from './plain-kinds.ts';

/** What is to be drawn: paths of pages and files, by the component that Astro would draw them with. */
export type PlainPaths = Readonly<Record<string, readonly string[]>>;

/** How what is to be drawn is divided. */
export interface PlainShares {
  /** Paths that Astro has to draw: pages of another kind, and the examples. */
  left: string[];
  /** What is drawn without Astro, in an order that all who draw have. */
  lists: PlainList[];
}

/** What one function draws. */
export interface PlainList {
  component: string;
  /** Two pages that Astro draws: one gives the frame of all others, and the second shows that it is the right one. None of files that are no pages. */
  examples: [string, string] | undefined;
  paths: string[];
}

/** By list, how many of it somebody has begun to draw: memory that two threads share. */
export type Begun = Int32Array<SharedArrayBuffer>;

/** Where pages will be. */
export interface PlainSite {
  archive: Archive;
  origin: URL | undefined;
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** After this many, it is looked whether there is something else to do. */
const atOnce = 20;

/**
 * Draws pages without Astro, each in the frame of one that Astro has drawn: for each of thousands, a request, a response and components
 * take longer than its words. Two threads can draw from the same lists; each takes the next when it is done with one.
 */
export class PlainPages {
  readonly #kinds: ReadonlyMap<string, PlainKind>;
  readonly #site: PlainSite;
  readonly #write: (file: string, text: string) => void;
  /** By the files of the two examples. */
  readonly #waiting = new Map<string, (file: string, text: string) => void>();
  #drawing = Promise.resolve();

  /**
   * @param kinds that can be drawn.
   * @param site where they will be.
   * @param write is given the path of each file inside the site, and its text.
   */
  constructor(kinds: ReadonlyMap<string, PlainKind>, site: PlainSite, write: (file: string, text: string) => void) {
    this.#kinds = kinds;
    this.#site = site;
    this.#write = write;
  }

  /**
   * Divides what is to be drawn. To be asked by one of those who draw.
   * @param paths of it.
   * @returns what is drawn by whom.
   */
  divide(paths: PlainPaths): PlainShares {
    const shares: PlainShares = { left: [], lists: [] };
    for (const [component, all] of Object.entries(paths)) {
      const find = this.#find(component);
      const isDrawn = Map.groupBy(all, (path) => find(path) !== undefined);
      const [drawn, others] = [isDrawn.get(true) ?? [], isDrawn.get(false) ?? []];
      if (!this.#isPage(component)) {
        shares.left.push(...others);
        shares.lists.push({ component, examples: undefined, paths: drawn });
      } else if (drawn.length > 2) {
        const examples: [string, string] = [drawn[0]!, drawn.at(-1)!];
        shares.left.push(...others, ...examples);
        shares.lists.push({ component, examples, paths: drawn.slice(1, -1) });
      } else shares.left.push(...all);
    }
    return shares;
  }

  /**
   * Begins to draw.
   * @param lists as `divide` gives them; pages only when their examples have been seen.
   * @param begun how many of each somebody has begun.
   * @param before what is to be done first.
   */
  draw(lists: readonly PlainList[], begun: Begun, before: Promise<void> = Promise.resolve()): void {
    this.#drawing = before;
    for (const [index, { component, examples, paths }] of lists.entries()) {
      const find = this.#find(component);
      const next = () => paths[Atomics.add(begun, index, 1)];
      if (!examples) this.#drawNext(next, this.#fileOf(component), (path) => find(path)!() as string);
      else this.#wait(component, examples, (textOf) => this.#drawNext(next, this.#fileOf(component), textOf));
    }
  }

  /**
   * Is told of every page that Astro has drawn.
   * @param file path inside the site.
   * @param text of it.
   */
  seen(file: string, text: string): void {
    this.#waiting.get(file)?.(file, text);
  }

  /** Ends when nothing is left to begin, and what was begun here is written. */
  async done(): Promise<void> {
    await this.#drawing;
  }

  /** Waits for the two examples. */
  #wait(component: string, examples: readonly [string, string], then: (textOf: (path: string) => string) => void): void {
    const texts = new Map<string, string>();
    const [first, second] = examples.map(this.#fileOf(component)) as [string, string];
    const look = (file: string, text: string) => {
      this.#waiting.delete(file);
      texts.set(file, text);
      if (texts.size < 2) return;
      const frame = cutFrame(texts.get(first)!, this.#own(component, examples[0]));
      const inFrame = (path: string) => fillFrame(frame, this.#own(component, path));
      if (inFrame(examples[1]) !== texts.get(second)) throw new Error(`${examples[1]} is another page when Astro draws it.`);
      then(inFrame);
    };
    for (const file of [first, second]) this.#waiting.set(file, look);
  }

  #own(component: string, path: string): string[] {
    const { archive, origin, base } = this.#site;
    const draw = this.#find(component)(path) as () => PlainPage;
    const address = addressOf(path, 'page');
    return differences(draw(), address, origin && new URL(base + address.slice(1), origin).href, archive, origin);
  }

  #drawNext(next: () => string | undefined, fileOf: (path: string) => string, textOf: (path: string) => string): void {
    this.#drawing = this.#drawing.then(async () => {
      let count = 0;
      for (let path = next(); path !== undefined; path = next()) {
        if (count++ % atOnce === 0) await whatElse();
        this.#write(fileOf(path), textOf(path));
      }
    });
  }

  #find(component: string): (path: string) => ReturnType<Find<PlainPage | string>> {
    const kind = this.#kinds.get(component);
    if (!kind) throw new Error(`Nothing draws ${component}.`);
    return 'page' in kind ? (path) => kind.page(addressOf(path, 'page')) : (path) => kind.text(addressOf(path, 'endpoint'));
  }

  #isPage(component: string): boolean {
    return 'page' in this.#kinds.get(component)!;
  }

  #fileOf(component: string): (path: string) => string {
    const type = this.#isPage(component) ? 'page' : 'endpoint';
    return (pathname) => fileOfPath({ pathname, route: { type } });
  }
}

/** From the root of the site. */
function addressOf(path: string, type: 'page' | 'endpoint'): string {
  return `/${path.replace(/^\/|\/$/g, '')}${type === 'page' ? '/' : ''}`;
}
