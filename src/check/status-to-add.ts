/** A marker that its line explains with a word for which the site has no status: `[B]` before "…, blocked: no lamp". */
import { yamlText } from '../report/fields/yaml.ts';
import { slugify } from '../report/slug.ts';
import { builtIn, type Status } from '../report/status.ts';

const explained = /^(?<words>.*?)\s*(?:[,;:–—(]|\s-(?=\s))\s*(?<word>\p{L}{5,})(?<rest>[^\p{L}].*)?$/u;

/** The lines to choose from, and the status to add to `site.yaml`; undefined if no word begins as the marker does. */
export function statusToAdd(character: string, text: string, statuses: readonly Status[]): string | undefined {
  const { words = '', word = '', rest = '' } = explained.exec(text)?.groups ?? {};
  if (words === '' || !/^\p{L}$/u.test(character) || word[0]?.toLowerCase() !== character.toLowerCase())
    return undefined;
  const why = rest.replace(/^[\s,;:–—-]+|[\s.)]+$/g, '');
  const remark = why === '' ? word : `${word}: ${why}`;
  const name = word[0].toUpperCase() + word.slice(1);
  const own = { word: name, marker: character, open: true, shape: 'bar', meaning: name };
  const isFirst = statuses.length === builtIn.length;
  return [
    `Write - [/] ${words} (${remark})`,
    `or, if it has not begun, - [ ] ${words} (${remark})`,
    `or give it a status of its own in site.yaml, ${isFirst ? 'as' : 'below'} statuses:`,
    `  ${slugify(word)}: ${yamlText(own)}`,
    `and here - [${character}] ${words}${why === '' ? '' : ` (${why})`}.`,
  ].join('\n');
}
