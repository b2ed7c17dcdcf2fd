import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import type { ContentFile } from '../report/file.ts';
import { findingsOf } from './findings.ts';

/** Something in a style sheet that names another file, or that a program may take for that. */
interface Named {
  /** What it names; undefined if that may only be guessed. */
  target?: string;
  start: number;
  end: number;
  expected?: string;
  fix?: string;
}

const ofPublic = 'a file in public/, by its path from there, such as url("/fonts/team.woff2"); no other file or host';

/**
 * The at-rules of CSS, but `@import`. Plugins of a build have others, which run files (`@plugin`, `@config`) or read them.
 */
const ofCss = new Set(
  [
    'charset color-profile container counter-style font-face font-feature-values font-palette-values function',
    'keyframes -webkit-keyframes layer media namespace page position-try property scope starting-style supports',
    'view-transition',
    // Within @font-feature-values.
    'annotation character-variant historical-forms ornaments styleset stylistic swash',
    // Within @page.
    'top-left-corner top-left top-center top-right top-right-corner right-top right-middle right-bottom',
    'bottom-left-corner bottom-left bottom-center bottom-right bottom-right-corner left-top left-middle left-bottom',
  ].flatMap((names) => names.split(' ')),
);

function atRuleFix(name: string): string {
  return name === 'import'
    ? 'Write the rules of that file here.'
    : 'Write what it stands for in CSS itself, or delete it.';
}

/**
 * Finds at-rules and functions in a style sheet of a team that only plugins of a build know, and what it names besides the files that the
 * team publishes. The bundler would put any file of the machine into the site, and a browser would ask other hosts.
 * @param publicFiles their paths in `public/`.
 */
export function foreignFiles(theme: ContentFile, publicFiles: readonly string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const known = new Set(publicFiles.map((path) => `/${path}`));
  for (const { target, start, end, expected = ofPublic, fix } of namedFiles(theme.text)) {
    if (target !== undefined && isPublished(target, known)) continue;
    findingsOf(theme, diagnostics).report('unsafe-file', {
      at: [start, end],
      expected,
      ...(fix === undefined ? correction(theme.text[start] ?? '', target, publicFiles) : { fix }),
    });
  }
  return diagnostics;
}

/** Escapes are read differently by different programs, so no name may have one. */
function isPublished(target: string, known: ReadonlySet<string>): boolean {
  if (target === '' || /^(?:#|data:)/i.test(target)) return true;
  return !/[\\%]/.test(target) && known.has(target.replace(/[?#].*$/s, ''));
}

/** Proposes the file of the same name that the team publishes, if there is one. */
function correction(
  first: string,
  target: string | undefined,
  publicFiles: readonly string[],
): { fix: string } | { instead: string } {
  const nameOf = (path: string) => path.split('/').at(-1);
  const meant = nameOf(target?.replace(/[?#].*$/s, '') ?? '');
  const [file, ...others] = publicFiles.filter((path) => nameOf(path) === meant);
  if (file === undefined || others.length > 0)
    return { fix: 'Put the file into public/, and write its path from there.' };
  const isText = /["']/.test(first);
  return { instead: isText ? `"/${file}"` : `url("/${file}")` };
}

/** Functions whose texts are URLs. */
const ofUrls = /^(?:url|src|image|cross-fade|(?:-webkit-)?image-set)$/;

/** Functions that Tailwind or UnoCSS replace, and fail if they cannot. */
const ofPlugins = /^(?:(?:--)?theme|--alpha|--spacing)$/;

/** What bundlers search for, also in texts and in comments inside values. */
const looksLikeUrl = /(?:url|image-set)\(/i;

/** Everything in a style sheet that is, or looks like, the name of a file. */
function namedFiles(css: string): Named[] {
  const named: Named[] = [];
  const open: string[] = [];
  let isInValue = false;
  let isNamespace = false;
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end);
    const add = (more: Omit<Named, 'start' | 'end'> = {}) => void named.push({ start, end, ...more });
    switch (type) {
      case tokenTypes.AtKeyword: {
        const name = text.slice(1).toLowerCase();
        isNamespace = name === 'namespace';
        if (!ofCss.has(name))
          add({
            expected: 'an at-rule that browsers know, such as @media, @font-face or @layer',
            fix: atRuleFix(ident.decode(name)),
          });
        break;
      }
      case tokenTypes.Url:
        // Some programs take this for the beginning of a comment.
        if (text.includes('/*')) add({ fix: 'Write this URL between quotation marks, or without /*.' });
        else if (!isNamespace) add({ target: text.includes('\\') ? text : url.decode(text) });
        break;
      case tokenTypes.BadUrl:
        add();
        break;
      case tokenTypes.Function:
        open.push(ident.decode(text.slice(0, -1)).toLowerCase());
        if (ofPlugins.test(open.at(-1) ?? ''))
          add({ expected: 'a function that browsers know', fix: 'Write the value that it stands for.' });
        if (text.includes('\\')) add({ fix: 'Write the name of this function without a backslash.' });
        break;
      case tokenTypes.LeftParenthesis:
        open.push('');
        break;
      case tokenTypes.RightParenthesis:
        open.pop();
        break;
      case tokenTypes.String:
      case tokenTypes.BadString:
        if (ofUrls.test(open.at(-1) ?? '')) {
          if (!isNamespace) add({ target: text.includes('\\') ? text : string.decode(text) });
        } else if (looksLikeUrl.test(text)) add({ fix: 'Write this text without a parenthesis.' });
        break;
      case tokenTypes.Comment:
        if (/sourceMappingURL/i.test(text) || (isInValue && looksLikeUrl.test(text)))
          add({ fix: 'Delete this comment.' });
        break;
      case tokenTypes.Colon:
        isInValue = true;
        break;
      case tokenTypes.Semicolon:
      case tokenTypes.LeftCurlyBracket:
      case tokenTypes.RightCurlyBracket:
        isInValue = false;
        isNamespace = false;
        open.length = 0;
        break;
    }
  });
  return named;
}
