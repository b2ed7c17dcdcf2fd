import { yamlText } from '../report/fields/yaml.ts';
import { slugify } from '../report/slug.ts';

const explained = /^(.*?)\s*(?:[,;:–—(]|\s-)\s*((\p{L}{5,})(?:[^\p{L}].*?)?)[.)]*$/u;

/**
 * For a marker that its line explains with a word for which the site has no status, such as `[B]` before "…, blocked: no
 * lamp": the lines to choose from, and the status to add to `site.yaml`. Undefined if no word begins as the marker does.
 */
export function statusToAdd(marker: string, text: string): string | undefined {
  const [, words = '', said = '', word = ''] = explained.exec(text) ?? [];
  if (words === '' || word.charAt(0).toLowerCase() !== marker.toLowerCase()) return undefined;
  const line = `${words} (${said})`;
  const own = yamlText({ [slugify(word)]: { word, marker, open: true, shape: 'bar', meaning: word } }).slice(1, -1);
  return `Write - [/] ${line}\nor - [ ] ${line} if it has not begun,\nor - [${marker}] ${line} and, below \`statuses\` in site.yaml,\n  ${own}`;
}
