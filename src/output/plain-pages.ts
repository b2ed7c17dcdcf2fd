import { setImmediate as whatElse } from 'node:timers/promises';
import type { PlainPage } from '../components/plain-page.ts';
import type { Archive } from '../history/archive.ts';
import { differences } from '../layouts/differences.ts';
import { fileOfPath } from './page-file.ts';
import { cutFrame, fillFrame } from './page-frame.ts';
import type { Find, PlainKind } from './plain-kinds.ts';

/** What is to be drawn: paths of pages and files, by the component that Astro would draw them with. */
export type PlainPaths = Readonly<Record<string, readonly string[]>>;

/** Where pages will be. */
export interface PlainSite {
  archive: Archive;
  origin: URL | undefined;
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** Something to draw. */
interface Plain<Drawn> {
  path: string;
  file: string;
  /** From the root of the site. */
  address: string;
  draw: () => Drawn;
}

/** After this many, it is looked whether there is something else to do. */
const atOnce = 20;

/**
 * Draws pages without Astro, each in the frame of one that Astro has drawn: for each of thousands, a request, a response and components
 * take longer than its words.
 */
export class PlainPages {
  readonly #kinds: ReadonlyMap<string, PlainKind>;
  readonly #site: PlainSite;
  readonly #write: (file: string, text: string) => void;
  /** By the files of the two examples. */
  readonly #waiting = new Map<string, (file: string, text: string) => void>();
  #drawing: Promise<void> = Promise.resolve();

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
   * Takes over what is to be drawn.
   * @param paths of it.
   * @returns the paths that Astro has to draw all the same: pages of another kind, and of each kind two, of which one gives the frame and the
   *   other shows that it is the right one.
   */
  take(paths: PlainPaths): string[] {
    return Object.entries(paths).flatMap(([component, all]) => {
      const kind = this.#kinds.get(component);
      if (!kind) throw new Error(`Nothing draws ${component}.`);
      if ('page' in kind) {
        const { plain, others } = divide(all, 'page', kind.page);
        return plain.length > 2 ? [...others, ...this.#wait(plain)] : all;
      }
      const { plain, others } = divide(all, 'endpoint', kind.text);
      this.#drawNext(plain, ({ draw }) => draw());
      return others;
    });
  }

  /**
   * Is told of every page that Astro has drawn.
   * @param file path inside the site.
   * @param text of it.
   */
  seen(file: string, text: string): void {
    this.#waiting.get(file)?.(file, text);
  }

  /** Ends when all is drawn and written. */
  async done(): Promise<void> {
    await this.#drawing;
  }

  /** Waits for two pages, and gives their paths. */
  #wait(plain: readonly Plain<PlainPage>[]): string[] {
    const [first, second, ...rest] = [plain[0]!, plain.at(-1)!, ...plain.slice(1, -1)];
    const texts = new Map<string, string>();
    const look = (file: string, text: string) => {
      this.#waiting.delete(file);
      texts.set(file, text);
      if (texts.size < 2) return;
      const frame = cutFrame(texts.get(first.file)!, this.#own(first));
      const inFrame = (one: Plain<PlainPage>) => fillFrame(frame, this.#own(one));
      if (inFrame(second) !== texts.get(second.file)) throw new Error(`${second.path} is another page when Astro draws it.`);
      this.#drawNext(rest, inFrame);
    };
    for (const { file } of [first, second]) this.#waiting.set(file, look);
    return [first.path, second.path];
  }

  #own({ address, draw }: Plain<PlainPage>): string[] {
    const { archive, origin, base } = this.#site;
    return differences(draw(), address, origin && new URL(base + address.slice(1), origin).href, archive, origin);
  }

  #drawNext<Drawn>(plain: readonly Plain<Drawn>[], textOf: (one: Plain<Drawn>) => string): void {
    this.#drawing = this.#drawing.then(async () => {
      for (const [index, one] of plain.entries()) {
        if (index % atOnce === 0) await whatElse();
        this.#write(one.file, textOf(one));
      }
    });
  }
}

/** Tells what can be drawn here from the paths of what cannot. */
function divide<Drawn>(paths: readonly string[], type: 'page' | 'endpoint', find: Find<Drawn>): { plain: Plain<Drawn>[]; others: string[] } {
  const plain: Plain<Drawn>[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const address = `/${path.replace(/^\/|\/$/g, '')}${type === 'page' ? '/' : ''}`;
    const draw = find(address);
    if (draw) plain.push({ path, address, draw, file: fileOfPath({ pathname: path, route: { type } }) });
    else others.push(path);
  }
  return { plain, others };
}
