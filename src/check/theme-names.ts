/** What a style sheet names, and what programs may take for the name of a file. */
import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';

/** Something in a style sheet that names another file, or that a program may take for that. */
interface Named {
  /** What it names; undefined if that may only be guessed. */
  target?: string;
  start: number;
  end: number;
  expected?: string;
  fix?: string;
}

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

/** Functions whose texts are URLs. */
const ofUrls = /^(?:url|src|image|cross-fade|(?:-webkit-)?image-set)$/;

/** Functions that Tailwind or UnoCSS replace, and fail if they cannot. */
const ofPlugins = /^(?:(?:--)?theme|--alpha|--spacing)$/;

/** What bundlers search for, also in texts and in comments inside values. */
const looksLikeUrl = /(?:url|image-set)\(/i;

/** Where a token of a style sheet stands. */
interface Place {
  /** The names of the functions around it; empty for a parenthesis. */
  open: string[];
  isInValue: boolean;
  isNamespace: boolean;
}

type Found = Omit<Named, 'start' | 'end'>;

const textIn = (text: string, { open, isNamespace }: Place): Found | undefined => {
  if (!ofUrls.test(open.at(-1) ?? ''))
    return looksLikeUrl.test(text) ? { fix: 'Write this text without a parenthesis.' } : undefined;
  return isNamespace ? undefined : { target: text.includes('\\') ? text : string.decode(text) };
};

/** What is wrong with tokens, or which file they name. */
const finders: Readonly<Record<number, (text: string, place: Place) => Found | undefined>> = {
  [tokenTypes.AtKeyword]: (text) => {
    const name = text.slice(1).toLowerCase();
    if (ofCss.has(name)) return undefined;
    const expected = 'an at-rule that browsers know, such as @media, @font-face or @layer';
    return { expected, fix: atRuleFix(ident.decode(name)) };
  },
  [tokenTypes.Url]: (text, { isNamespace }) => {
    // Some programs take this for the beginning of a comment.
    if (text.includes('/*')) return { fix: 'Write this URL between quotation marks, or without /*.' };
    return isNamespace ? undefined : { target: text.includes('\\') ? text : url.decode(text) };
  },
  [tokenTypes.BadUrl]: () => ({}),
  [tokenTypes.Function]: (text) => {
    if (ofPlugins.test(ident.decode(text.slice(0, -1)).toLowerCase()))
      return { expected: 'a function that browsers know', fix: 'Write the value that it stands for.' };
    return text.includes('\\') ? { fix: 'Write the name of this function without a backslash.' } : undefined;
  },
  [tokenTypes.String]: textIn,
  [tokenTypes.BadString]: textIn,
  [tokenTypes.Comment]: (text, { isInValue }) =>
    /sourceMappingURL/i.test(text) || (isInValue && looksLikeUrl.test(text))
      ? { fix: 'Delete this comment.' }
      : undefined,
};

/** Everything in a style sheet that is, or looks like, the name of a file. */
export function namedFiles(css: string): Named[] {
  const named: Named[] = [];
  const place: Place = { open: [], isInValue: false, isNamespace: false };
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end);
    const found = finders[type]?.(text, place);
    if (found) named.push({ start, end, ...found });
    step(place, type, text);
  });
  return named;
}

/** Where the token behind another one stands. */
function step(place: Place, type: number, text: string): void {
  switch (type) {
    case tokenTypes.AtKeyword:
      place.isNamespace = text.toLowerCase() === '@namespace';
      break;
    case tokenTypes.Function:
      place.open.push(ident.decode(text.slice(0, -1)).toLowerCase());
      break;
    case tokenTypes.LeftParenthesis:
      place.open.push('');
      break;
    case tokenTypes.RightParenthesis:
      place.open.pop();
      break;
    case tokenTypes.Colon:
      place.isInValue = true;
      break;
    case tokenTypes.Semicolon:
    case tokenTypes.LeftCurlyBracket:
    case tokenTypes.RightCurlyBracket:
      Object.assign(place, { open: [], isInValue: false, isNamespace: false });
      break;
  }
}
