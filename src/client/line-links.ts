/**
 * Gives each line the link to itself, and names such links by the words of their line, so that a list of links tells
 * them apart. Written out in the page, all that would be a quarter of it. Without this script a line has its URL all
 * the same.
 */
export function linkLines(): void {
  for (const line of document.querySelectorAll('.lines > li > .row')) {
    const words = line.querySelector('p')!.cloneNode(true) as HTMLElement;
    // Where words are compared, those of now.
    for (const other of words.querySelectorAll('del, .vh')) other.remove();
    const { id } = line.parentElement!;
    if (id && !line.querySelector('.anchor')) {
      (line.querySelector('p + p') ?? line).append(
        Object.assign(document.createElement('a'), { className: 'anchor', href: `#${id}`, textContent: '#' }),
      );
    }
    const anchor = line.querySelector('.anchor');
    if (anchor) anchor.ariaLabel = `Link to ${words.textContent.trim()}`;
  }
}
