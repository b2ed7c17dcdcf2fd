/** How the editor looks. It is in a shadow tree, which the style sheets of the page do not reach, but their variables do. */
import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';

const colours = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: 'var(--size-m)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--code)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in oklab, var(--focus) 25%, transparent)',
  },
  '.cm-panels': { backgroundColor: 'var(--paper-2)', color: 'var(--ink)', fontFamily: 'var(--label)' },
  '.cm-button, .cm-textfield': {
    background: 'var(--paper)',
    border: '1px solid var(--field)',
    color: 'var(--ink)',
    fontSize: 'inherit',
  },
  '.cm-searchMatch': { background: 'color-mix(in oklab, var(--accent) 25%, transparent)' },
  '.cm-tooltip': {
    border: '1px solid var(--rule-2)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    maxWidth: 'min(36rem, calc(100vw - 2rem))',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--label)',
    maxWidth: 'min(36rem, calc(100vw - 2rem))',
    // All statuses of most teams.
    maxHeight: '18em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.4rem 0.6rem', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
  // One list at a time.
  '.cm-tooltip-autocomplete ~ .cm-tooltip-hover, .cm-tooltip-hover:has(~ .cm-tooltip-autocomplete)': {
    display: 'none',
  },
  '.cm-diagnostic': { fontFamily: 'var(--label)', fontSize: 'var(--size-s)', borderLeft: '3px solid var(--ink-2)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--accent)' },
  '.cm-diagnosticAction': {
    background: 'var(--ink)',
    color: 'var(--paper)',
    fontSize: 'inherit',
    padding: '0.2rem 0.6rem',
  },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--accent) 1px',
    textUnderlineOffset: '0.25em',
  },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--in-progress)', textDecorationStyle: 'dashed' },
  '.cm-heading': { fontWeight: '700' },
  '.cm-tag': { color: 'var(--ink-2)' },
  '.cm-marker': { fontWeight: '700', cursor: 'pointer', background: 'var(--paper-2)', padding: '3px 0' },
  '.cm-lintRange-info': { backgroundImage: 'none' },
});

/**
 * What stands out in a line: a heading, a status marker, which can be clicked, and a tag. A parser of Markdown would weigh
 * more than the rest of the page can.
 */
const parts = new MatchDecorator({
  regexp: /^(?<heading>#{2,6}\s.*)|^\s*[-*+]\s+(?<marker>\[[^\]]?\])(?=\s|$)|(?<tag><\/?\w[^>]*>)/g,
  decorate(add, from, _to, match) {
    const found = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined);
    if (!found) return;
    const [name, text] = found;
    const start = from + match[0].lastIndexOf(text);
    add(start, start + text.length, Decoration.mark({ class: `cm-${name}` }));
  },
});

const markedLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = parts.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = parts.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/** Clear of the head of the page and of the tools above the text, which stay in view unless the window is low. */
const margins = EditorView.scrollMargins.of(({ dom }) => {
  const tools = dom.ownerDocument.querySelector<HTMLElement>('.tools');
  const { position, top } = tools ? getComputedStyle(tools) : { position: '', top: '' };
  return { top: position === 'sticky' ? parseFloat(top) + tools!.offsetHeight : 0 };
});

export const looks = [colours, markedLines, margins, EditorView.lineWrapping];
