/** A language that nobody speaks: what is on a page and is neither in it nor content has been left in English. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { builtIn, statusStrings } from '../src/report/status.ts';
import { allStrings } from '../src/strings/all-strings.ts';
import { filesOf } from './built-pages.ts';

/**
 * Copies content, with every string of the interface in brackets, as if it were another language.
 * @param from the folder of the content, which has no strings of its own, and statuses.
 * @param to the folder to write.
 */
export function inPseudoLanguage(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const inBrackets = (text: string) => text.replace(/^(\s*)(.*?)(\s*)$/s, '$1⟦$2⟧$3');
  const others = Object.entries<string | object>(allStrings.en).filter(
    ([key]) => !statusStrings.some((name) => name === key),
  );
  const strings = others.map(([key, text]) => [
    key,
    typeof text === 'string'
      ? inBrackets(text)
      : Object.fromEntries(
          Object.entries<string>(text as Record<string, string>).map(([form, one]) => [form, inBrackets(one)]),
        ),
  ]);
  writeFileSync(join(to, 'strings.yaml'), JSON.stringify(Object.fromEntries(strings)));
  const site = join(to, 'site.yaml');
  const statuses = builtIn.map(({ id, word, meaning }) => {
    const fields = { word: inBrackets(word), meaning: inBrackets(meaning) };
    return `\n  ${id}: ${JSON.stringify(fields)}`;
  });
  const fields = readFileSync(site, 'utf8')
    .replace(/^language: .*$/m, '')
    .replace(/^statuses:$/m, `statuses:${statuses.join('')}`);
  writeFileSync(site, `${fields}\nlanguage: eo\n`);
}

/**
 * Finds the texts of a page and the attributes with words that are neither in brackets, nor in the content, nor within
 * an element that says it is English.
 * @param html the page.
 * @param content everything that authors wrote.
 */
export function untranslated(html: string, content: string): string[] {
  const found = new Set<string>();
  const languages: (string | undefined)[] = [];
  const hidden: boolean[] = [];
  let open = 0;
  const check = (text: string) => {
    // What authors wrote is joined by signs.
    const parts = text
      .replace(/\S*\/\S*/g, '')
      .split(/[·:,()×+−→]|\.\s|\d+/)
      .map((part) => part.replace(/\s+/g, ' ').trim());
    for (const part of parts) if (/\p{L}/u.test(part) && !content.includes(part.toLowerCase())) found.add(part);
  };
  const read = (text: string) => {
    let outside = '';
    for (const sign of text) {
      if (sign === '⟦') open++;
      if (open === 0) outside += sign;
      if (sign === '⟧') open--;
    }
    check(outside);
  };
  const parser = new Parser({
    onopentag(name, { lang, ...attributes }) {
      languages.push(lang ?? languages.at(-1));
      hidden.push(hidden.at(-1) === true || /^(title|script|style|time|pre|code|kbd|template)$/.test(name));
      if (languages.at(-1) === 'en') return;
      for (const key of ['aria-label', 'title', 'alt', 'placeholder'])
        if (attributes[key] !== undefined) check(attributes[key].replace(/⟦.*⟧/s, ''));
    },
    ontext(text) {
      if (languages.at(-1) !== 'en' && hidden.at(-1) === false) read(text);
    },
    onclosetag() {
      languages.pop();
      hidden.pop();
    },
  });
  parser.end(html);
  return [...found];
}

/**
 * Everything that authors wrote, for `untranslated`.
 * @param folder of the content.
 */
export function wordsOfContent(folder: string): string {
  const texts = filesOf(folder)
    .filter((file) => /\.(mdx|yaml)$/.test(file) && file !== 'strings.yaml')
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts
    .join('\n')
    .replace(/[*_`\\[\]]/g, '')
    .replace(/\s+/g, ' ')
    .concat(new Intl.ListFormat('eo').format(['', '']))
    .toLowerCase();
}
