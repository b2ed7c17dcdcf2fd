/** Stories of the first team's site. */

import { expect } from '@playwright/test';
import { arrival, arrived, eventually, type Story } from './story.ts';

/** With scripts. */
export const stories: Record<string, Story> = {
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

/** Without a script. */
export const plainStories: Record<string, Story> = {
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
