/** Finds links in Markdown that we wrote ourselves (`src/data/`): inline links and images, and addresses in angle brackets. */

/** Code first, which holds no links; then what is escaped; then links. */
const pieces = /^([^\S\n]*(?:[->][^\S\n]+)*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[^\S\n]*(?:>[^\S\n]*)*\2|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\3(?!`)|\\.|\]\((?:<((?:[^<>\n\\]|\\.)*)>|((?:[^()\s\\]|\\.)*))|<(https?:[^<>\s]*)>/gm;

/**
 * Scans a Markdown file.
 * @param markdown as the site publishes it.
 * @returns the addresses of its links and images, escapes undone; code is left out.
 */
export function scanMarkdown(markdown: string): string[] {
  const addresses: string[] = [];
  for (const [, , , , bracketed, bare, auto] of markdown.matchAll(pieces)) {
    const written = bracketed ?? bare;
    if (written !== undefined) addresses.push(written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&'));
    else if (auto !== undefined) addresses.push(auto);
  }
  return addresses;
}
