/** What readers live by, alike in every engine. */

import { engineNames, type EngineName } from '../browser.ts';
import { fullestPages, type BuiltPage } from '../built-pages.ts';
import { expect, test as playwright } from '../every-page.ts';
import type { SiteName } from '../sites.ts';
import type { Driver } from './driver.ts';
import { Reader } from './reader.ts';
import { startBrowser } from './start.ts';

type Story = (reader: Reader) => Promise<void>;

const eventually = <Value>(look: () => Promise<Value>, message = '') =>
  expect.poll(look, { message, timeout: 10_000, intervals: [50, 100, 200] });

/** Whether what the URL names is unfolded and in view, and the element with the focus, if any, is in view as a whole. */
function arrival(): { isOpen: boolean; isSeen: boolean; isFocusSeen: boolean } {
  const target = document.querySelector(':target')!;
  const { top, bottom } = target.getBoundingClientRect();
  const { activeElement: focused, body } = document;
  const focus = focused!.getBoundingClientRect();
  return {
    isOpen: target.closest('details')?.open ?? true,
    isSeen: bottom > 0 && top < innerHeight,
    isFocusSeen: focused === body || (focus.top >= 0 && focus.bottom <= innerHeight),
  };
}

const arrived: ReturnType<typeof arrival> = { isOpen: true, isSeen: true, isFocusSeen: true };

/** Stories of the first team's site. */
const stories: Record<string, Story> = {
  'from home through the menu to the matrix, and back': async (reader) => {
    await reader.open('');
    const title = await reader.text('h1');
    await reader.click('.masthead nav a', 'Matrix');
    await eventually(() => reader.text('h1')).toBe('Matrix');
    await reader.back();
    await eventually(() => reader.text('h1')).toBe(title);
    await reader.forward();
    await eventually(() => reader.address()).toBe('matrix/');
  },

  'a key opens the search, arrow keys and Enter open a result, and Escape closes it': async (reader) => {
    await reader.open('topics/');
    await reader.press('Control+k');
    await eventually(() => reader.see(() => document.activeElement?.matches('dialog [type=search]'))).toBe(true);
    await reader.type('kafka');
    await eventually(() => reader.text('dialog [role=status]')).toContain('for kafka');
    await reader.press('Escape');
    await eventually(() => reader.texts('dialog[open]')).toEqual([]);
    await reader.press('Control+k');
    // The results are still those of the last query.
    await reader.type('butler');
    await reader.press('ArrowDown');
    await eventually(() => reader.see(() => document.activeElement?.textContent)).toMatch(/^Butler/);
    expect(await reader.text('dialog [role=status]')).toContain('for butler');
    await reader.type(' registry');
    await eventually(() => reader.text('dialog [role=status]')).toContain('for butlerregistry');
    expect(await reader.see(() => document.activeElement?.matches('dialog [type=search]'))).toBe(true);
    await reader.press('Control+k');
    await reader.type('sasquatch');
    await reader.press('ArrowDown');
    await reader.press('Enter');
    await eventually(() => reader.address()).toMatch(/^topics\/sasquatch\//);
  },

  'arrow keys lead from the field of the search page to the results of its words': async (reader) => {
    await reader.open('search/?q=kafka');
    await eventually(() => reader.text('#count')).toContain('for kafka');
    await reader.press('Control+k');
    await reader.type('butler');
    await reader.press('ArrowDown');
    await eventually(() => reader.see(() => document.activeElement?.textContent)).toMatch(/^Butler/);
    expect(await reader.text('#count')).toContain('for butler');
    await reader.type(' registry');
    await eventually(() => reader.text('#count')).toContain('for butlerregistry');
    expect(await reader.see(() => document.activeElement?.matches('[type=search]'))).toBe(true);
  },

  'the filters of a search, and Back and Forward through them': async (reader) => {
    await reader.open('search/?q=Butler');
    await eventually(() => reader.text('#count')).toMatch(/\d results? for Butler/);
    const all = await reader.text('#count');
    await reader.click('[name=kind][value=topic]');
    await eventually(() => reader.address()).toBe('search/?q=Butler&kind=topic');
    await eventually(() => reader.text('#count')).not.toBe(all);
    await reader.back();
    await eventually(() => reader.address()).toBe('search/?q=Butler');
    await eventually(() => reader.text('#count')).toBe(all);
    await reader.forward();
    await eventually(() => reader.address()).toBe('search/?q=Butler&kind=topic');
  },

  'words and chips filter the matrix, and it is sorted across areas': async (reader) => {
    await reader.open('matrix/');
    await reader.click('.tools [type=search]');
    await reader.type('butler design');
    await eventually(() => reader.text('.found')).toBe('1 of 29 items, 0 of 16 sub-lines: “butler design”');
    expect(await reader.texts('.matrix tbody th')).toEqual(['Butler client/server design']);
    await eventually(() => reader.address()).toBe('matrix/?q=butler+design');
    await reader.click('.tools [type=reset]');
    await eventually(() => reader.texts('.matrix tbody th')).toHaveLength(45);
    await reader.click('.tools .legend [value=new]');
    await eventually(() => reader.text('.found')).toBe('3 of 29 items, 3 of 16 sub-lines: New in F23B');
    await reader.click('.tools [type=reset]');
    await reader.click('.tools [name=sort]');
    await eventually(() => reader.texts('.matrix thead')).toHaveLength(1);
    expect((await reader.texts('.matrix tbody tr td:last-child'))[0]).toBe('1×');
  },

  'a theme stays on the next page': async (reader) => {
    const background = () => reader.see(() => getComputedStyle(document.documentElement).backgroundColor);
    await reader.open('');
    await reader.click('.theme label', 'Light');
    const light = await background();
    await reader.click('.theme label', 'Dark');
    await eventually(background).not.toBe(light);
    const dark = await background();
    await reader.click('.masthead nav a', 'Areas');
    await eventually(() => reader.text('h1')).toBe('Areas');
    await eventually(background).toBe(dark);
    await reader.click('.theme label', 'System');
  },

  'the link of a line is copied, and then a sentence about it, and can be pasted': async (reader) => {
    const said = () => reader.see(() => document.querySelector('p.vh[role=status]')?.textContent);
    const copy = async () => {
      await reader.open('cycles/f23a/');
      await reader.click('.anchor', 'Link to Gen2 removal');
      await eventually(said).toBe('Link copied');
    };
    const pasted = async () => {
      await reader.open('search/');
      await reader.click('[type=search]');
      await reader.press('Control+v');
      return () => reader.see(() => document.querySelector<HTMLInputElement>('[type=search]')!.value);
    };
    // A page that is left while it searches reports that it could not.
    const searched = () => eventually(() => reader.text('main [role=status]')).toMatch(/result/i);
    await copy();
    expect(await reader.address()).toBe('cycles/f23a/#middleware/gen2-removal');
    await eventually(await pasted()).toMatch(/\/cycles\/f23a\/#middleware\/gen2-removal$/);
    await searched();
    await copy();
    await reader.click('#_term button', 'Copy as a sentence');
    await eventually(said).toBe('Copy as a sentence ✓');
    await eventually(await pasted()).toMatch(
      /^Gen2 removal: status not recorded in F23A — Arch Status & Plans, http.*\/cycles\/f23a\/#middleware\/gen2-removal$/,
    );
    await searched();
  },

  'a link to a line, or to a fold, arrives at it': async (reader) => {
    for (const path of ['cycles/f23a/#middleware/gen2-removal', 'areas/middleware/#f23a', 'topics/butler/#f23a']) {
      await reader.open(path);
      await eventually(() => reader.see(arrival), path).toEqual(arrived);
    }
  },

  'a term is explained at its link': async (reader) => {
    await reader.open('cycles/f23b/');
    await reader.point('.lines a.topic', 'Butler');
    await eventually(() => reader.text('#_term')).toContain('Every line that mentions it');
    await reader.press('Escape');
    await eventually(() => reader.texts('#_term')).toEqual([]);
  },

  'slides are presented, and one Escape leaves them': async (reader) => {
    const slides = () =>
      reader.see(() =>
        [...document.querySelectorAll('.slide')].flatMap((slide) => (slide.checkVisibility() ? slide.id : [])),
      );
    await reader.open('cycles/f23a/slides/');
    const all = await slides();
    await reader.click('.present');
    await eventually(slides).toEqual(['1']);
    await reader.press('ArrowRight');
    await reader.press('ArrowRight');
    await eventually(slides).toEqual(['3']);
    expect(await reader.address()).toBe('cycles/f23a/slides/#3');
    await reader.press('Escape');
    await eventually(slides).toEqual(all);
  },
};

/** Stories of pages without a script. */
const plainStories: Record<string, Story> = {
  'without a script, the matrix is complete': async (reader) => {
    await reader.open('matrix/?q=butler');
    expect(await reader.texts('.matrix tbody tr')).toHaveLength(45);
    expect(await reader.texts('.tools [type=search]')).toEqual([]);
  },

  'without a script, a link leads to a line': async (reader) => {
    await reader.open('matrix/');
    await reader.click('tr[id="middleware/gen2-removal"] td a');
    await eventually(() => reader.address()).toBe('cycles/f23a/#middleware/gen2-removal');
    const top = () => reader.see(() => document.querySelector(':target')!.getBoundingClientRect().top / innerHeight);
    await eventually(top).toBeLessThan(1);
  },
};

/** Stories of the workshop without a script. */
const plainWorkshopStories: Record<string, Story> = {
  'without a script, a URL arrives at a line of the folded plan': async (reader) => {
    await reader.open('cycles/w4/#plan/courses/evening-course-in-wheel-truing');
    await eventually(() => reader.see(arrival)).toEqual(arrived);
  },
};

/** Stories of the workshop, which has every status and change. */
const workshopStories: Record<string, Story> = {
  'a link to a line of the folded plan arrives there, with the box for the line, and after Back': async (reader) => {
    const fold = 'details:has([id="plan/courses/evening-course-in-wheel-truing"])';
    const focused = () => reader.see(() => document.activeElement?.textContent);
    const follow = async () => {
      await reader.click('.anchor', 'Link to Evening course in wheel truing');
      await eventually(focused).toBe('Copy as a sentence');
      expect(await reader.see(arrival)).toEqual(arrived);
      await reader.press('Escape');
      await eventually(focused).toBe('#');
      expect(await reader.see(arrival)).toEqual(arrived);
    };
    await reader.open('cycles/w4/');
    await follow();
    await reader.click(`${fold} > summary .label`);
    await eventually(() => reader.see(arrival)).toMatchObject({ isOpen: false });
    await follow();
    // Firefox leaves the focus where it is when the fragment changes.
    const { isOpen, isSeen } = arrived;
    await reader.open('cycles/w4/#courses');
    await eventually(() => reader.see(arrival)).toMatchObject({ isOpen, isSeen });
    await reader.back();
    await eventually(() => reader.address()).toBe('cycles/w4/#plan/courses/evening-course-in-wheel-truing');
    await eventually(() => reader.see(arrival)).toMatchObject({ isOpen, isSeen });
    await reader.forward();
    await eventually(() => reader.address()).toBe('cycles/w4/#courses');
    await eventually(() => reader.see(arrival)).toMatchObject({ isOpen, isSeen });
  },

  'a typed URL arrives at a line of the folded plan, from the same page and from another': async (reader) => {
    const path = 'cycles/w4/#plan/courses/evening-course-in-wheel-truing';
    for (const before of ['cycles/w4/', 'topics/']) {
      await reader.open(before);
      await reader.open(path);
      await eventually(() => reader.see(arrival), `after /${before}`).toEqual(arrived);
    }
  },

  'a report is checked and shown while it is typed, and comes back': async (reader) => {
    await reader.open('write/');
    await eventually(() => reader.text('[data-part=count]')).toBe('8 of 8 to answer');
    await reader.click('.editor');
    await reader.press('Control+End');
    await reader.press('Enter');
    await reader.type('- [q] Balance the wheels');
    await eventually(() => reader.text('[data-part=count]')).toContain('1 error');
    await eventually(() => reader.text('[data-part=lines]')).toContain('Balance the wheels');
    await reader.open('write/');
    await eventually(() => reader.text('[data-part=lines]')).toContain('Balance the wheels');
  },

  'a site that is tried out grows with each line': async (reader) => {
    await reader.open('write/try/');
    await eventually(() => reader.text('[data-part=count]')).toBe('No problems.');
    await reader.click('.editor');
    await reader.press('Control+End');
    await reader.press('Enter');
    await reader.type('- Balance the wheels');
    await eventually(() => reader.text('[data-part=matrix]')).toContain('Balance the wheels');
  },

  'nothing lies over anything in the rows of the matrix, on any screen': async (reader) => {
    for (const width of [320, 360, 390, 412, 480, 768, 1440]) {
      await reader.open('matrix/', { width });
      expect(await reader.see(spoiltRows), `${width} px`).toEqual([]);
    }
  },
};

/** Sites that together have pages of every kind, but for those of a long history (`growth.spec.ts`). */
const sitesOfKinds: readonly SiteName[] = ['workshop', 'hostile'];

/** A page of each kind that no site before has. */
function pagesOfNewKinds(site: SiteName): BuiltPage[] {
  const before = sitesOfKinds.slice(0, sitesOfKinds.indexOf(site)).flatMap(fullestPages);
  const known = new Set(before.map(({ kind }) => kind));
  // All pages of the guide but one have the same scripts.
  const isAnother = (kind: string) => known.has(kind) || /^guide-(?!follow)/.test(kind);
  return fullestPages(site).flatMap(({ kind, page }) => (isAnother(kind) || page.moved ? [] : page));
}

const quietStory = (site: SiteName): Record<string, Story> => ({
  [`no page of any kind reports an error: ${site}`]: async (reader) => {
    const pages = pagesOfNewKinds(site);
    expect(pages).not.toEqual([]);
    for (const { path } of pages) await reader.open(encodeURI(path));
  },
});

/** Rows of the matrix in which a text lies over an icon, or something lies beyond the window. */
function spoiltRows(): string[] {
  const range = document.createRange();
  const textBoxes = (cell: HTMLElement): DOMRect[] => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const boxes: DOMRect[] = [];
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      boxes.push(...range.getClientRects());
    }
    return boxes.filter(({ width, height }) => width > 1 && height > 1);
  };
  const iconBox = (cell: HTMLElement): DOMRect[] => {
    const { x = 0, y = 0, width = 0, height = 0 } = cell.firstElementChild?.getBoundingClientRect() ?? {};
    const size = 12;
    return width > 0 ? [new DOMRect(x + (width - size) / 2, y + (height - size) / 2, size, size)] : [];
  };
  const meets = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return [...document.querySelectorAll<HTMLTableRowElement>('.matrix tbody tr')].flatMap((row) => {
    const cells = [...row.cells].filter((cell) => cell.checkVisibility());
    const texts = [cells[0]!, ...cells.slice(-2)].flatMap(textBoxes);
    const icons = cells.slice(1, -2).flatMap(iconBox);
    const isSpoilt = texts.some((text) => icons.some((icon) => meets(text, icon)));
    const isCut = [...texts, ...icons].some(({ right }) => right > innerWidth);
    return isSpoilt || isCut ? row.id : [];
  });
}

interface Told {
  site: SiteName;
  stories: Record<string, Story>;
  /** By default all. */
  engines?: readonly EngineName[];
}

/** The stories of a site: those with scripts share a browser, which is slow to start. */
const groups: { scripts: boolean; told: Told[] }[] = [
  {
    scripts: true,
    told: [
      { site: 'seed', stories },
      { site: 'workshop', stories: workshopStories },
      // Chromium opens every kind of page in axe.spec.ts, and WebKit's driver does not tell what is in the console.
      ...sitesOfKinds.map((site): Told => ({ site, stories: quietStory(site), engines: ['firefox'] })),
    ],
  },
  {
    scripts: false,
    told: [
      { site: 'seed', stories: plainStories },
      { site: 'workshop', stories: plainWorkshopStories },
    ],
  },
];

for (const engine of engineNames) {
  // In one worker, one after the other.
  playwright.describe(engine, () => {
    playwright.describe.configure({ mode: 'default', timeout: 90_000 });
    for (const { scripts, told } of groups) {
      const ofEngine = told.filter(({ engines = engineNames }) => engines.includes(engine));
      playwright.describe(() => tell(engine, { scripts, told: ofEngine }));
    }
  });
}

function isRunning(reader: Reader): Promise<boolean> {
  return reader.see(() => true).catch(() => false);
}

function tell(engine: EngineName, { scripts, told }: (typeof groups)[number]): void {
  let driver: Driver | undefined;

  playwright.beforeAll(async () => {
    driver = await startBrowser(engine, scripts);
  });
  playwright.afterAll(() => driver?.close());

  for (const { site, stories: ofSite } of told) {
    for (const [title, story] of Object.entries(ofSite)) {
      playwright(title, async ({ hostOf }) => {
        const { url } = await hostOf(site);
        let before = driver!.errors.length;
        const reader = new Reader(driver!, engine, url);
        await story(reader).catch(async (error: unknown) => {
          if (await isRunning(reader)) throw error;
          // A browser that ends by itself says nothing about the page, unless it ends there again.
          playwright.info().annotations.push({ type: 'the browser ended', description: String(error) });
          await driver!.close();
          driver = await startBrowser(engine, scripts);
          before = 0;
          await story(new Reader(driver, engine, url));
        });
        const { errors } = driver!;
        // Pagefind does not catch that a page is left while it loads its metadata, its WebAssembly or a chunk of its index.
        const ofPagefind = /Failed to load (?:the )?(?:Pagefind|index chunk)/;
        const own = errors.slice(before).filter((error) => !ofPagefind.test(error));
        expect(own).toEqual([]);
      });
    }
  }
}
