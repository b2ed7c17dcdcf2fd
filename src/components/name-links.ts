/**
 * Names what leads on from a line or a row by its words, so that a list of links tells them apart. The page says "this line"
 * instead of the words, which would be a tenth of it. Without this script they are told apart by the line that they stand in.
 */
export function nameLinks(): void {
  for (const link of document.querySelectorAll<HTMLElement>('.line > .row :is(.anchor, .vh), tr .anchor')) {
    const said = (link.closest('.row')?.querySelector('p') ?? link.parentElement?.querySelector('a'))!.cloneNode(true) as HTMLElement;
    // Where words are compared, those of now.
    for (const other of said.querySelectorAll('del, .vh')) other.remove();
    const named = (text: string) => text.replace('this line', () => said.textContent.trim());
    if (link.ariaLabel) link.ariaLabel = named(link.ariaLabel);
    else link.textContent = named(link.textContent);
  }
}
