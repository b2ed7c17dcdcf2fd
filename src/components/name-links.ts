/**
 * Names what leads on from a line or a row by its words, so that a list of links tells them apart. The page does not say
 * the words again for each of them: they would be a tenth of it. Without this script they are told apart by the line that
 * they stand in.
 */
export function nameLinks(): void {
  for (const link of document.querySelectorAll<HTMLElement>('.line > .row :is(.anchor, [data-status] > .vh), tr .anchor')) {
    const words = (link.closest('.row')?.querySelector('.text') ?? link.parentElement?.querySelector('a'))?.textContent?.trim();
    if (link.className === 'anchor') link.ariaLabel = `Link to ${words}`;
    else if (link.textContent === ': history') link.append(` of ${words}`);
  }
}
