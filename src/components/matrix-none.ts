/**
 * What stands in place of the rows where none is shown: that it is so, and the way back to all of them.
 * @param form to be cleared; its field for words has the focus then, since the button is gone.
 * @returns a paragraph, to be hidden while there are rows.
 */
export function noneShown(form: HTMLFormElement): HTMLElement {
  const clear = Object.assign(document.createElement('button'), { className: 'button', type: 'button', textContent: 'Clear the filters' });
  clear.addEventListener('click', () => {
    form.reset();
    form.querySelector('input')!.focus();
  });
  const said = Object.assign(document.createElement('p'), { className: 'empty', hidden: true });
  said.append('No item passes all filters. ', clear);
  return said;
}
