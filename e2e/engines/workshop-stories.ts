/** Stories of the workshop, which has every status and change. */

import { expect } from '@playwright/test';
import { arrival, arrived, eventually, type Story } from './story.ts';

/** With scripts. */
export const stories: Record<string, Story> = {
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

/** Without a script. */
export const plainStories: Record<string, Story> = {
  'without a script, a URL arrives at a line of the folded plan': async (reader) => {
    await reader.open('cycles/w4/#plan/courses/evening-course-in-wheel-truing');
    await eventually(() => reader.see(arrival)).toEqual(arrived);
  },
};

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
