/**
 * Marks the words that the URL names (`?mark=…`) on the page, and scrolls to the first of them if the URL has no anchor.
 * Browsers without the CSS Custom Highlight API show the page without marks. Loaded when there are such words.
 */
import { wordRanges } from './find-words.ts';
import { marksOf } from './mark.ts';

/** Elements whose text is read in one go. */
const blocks = 'p, li, h1, h2, h3, h4, dt, dd, th, td, figcaption, summary, pre, div';
/** Not part of the text: controls, and what only screen readers read. */
const besides = '.vh, .anchor, .button, .crumbs, .contents, script, form';

if ('highlights' in CSS) markPage();

function markPage(): void {
  const words = marksOf(location.search);
  const ranges = [...textBlocks(document.querySelector('main')!)].flatMap((nodes) => rangesIn(nodes, words));
  CSS.highlights.set('found', new Highlight(...ranges));
  // The browser returns a reader who comes back to where they were.
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash === '' && arrival?.type === 'navigate') showFirst(ranges);
}

/** Scrolls to the first visible range, or unfolds the first if none is visible. */
function showFirst(ranges: readonly Range[]): void {
  const elements = ranges.map(({ startContainer }) => startContainer.parentElement!);
  const first = elements.find((element) => element.checkVisibility()) ?? elements[0];
  if (!first) return;
  for (let fold = first.closest('details'); fold; fold = fold.parentElement!.closest('details')) fold.open = true;
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) first.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The text nodes of each block of the page. */
function textBlocks(root: Element): Iterable<Text[]> {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const read = nodes.filter(({ parentElement }) => !parentElement!.closest(besides));
  return Map.groupBy(read, ({ parentElement }) => parentElement!.closest(blocks) ?? root).values();
}

/** A word can span several nodes: a part of it may be a link, or code. */
function rangesIn(nodes: readonly Text[], words: readonly string[]): Range[] {
  const text = nodes.map(({ data }) => data).join('');
  return wordRanges(text, words).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...positionIn(nodes, start, false));
    range.setEnd(...positionIn(nodes, end, true));
    return range;
  });
}

/** The node at an offset into all of them; at a border the next one, or for an end the one before. */
function positionIn(nodes: readonly Text[], offset: number, isEnd: boolean): [node: Text, offset: number] {
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
    rest -= node.length;
  }
  return [nodes.at(-1)!, nodes.at(-1)!.length];
}
