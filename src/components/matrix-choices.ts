/**
 * Says on each button what is chosen behind it, which neither its border says to everybody nor its name to a screen reader.
 * @param form with the choices.
 */
export function sayChosen(form: HTMLFormElement): void {
  for (const { summary, chosen } of choicesOf(form)) {
    const title = (summary.dataset['title'] ??= summary.textContent);
    summary.textContent = choiceLabel(title, chosen);
  }
}

/**
 * What a button says of the choices behind it.
 * @param title of the field, such as `Status`.
 * @param chosen labels of the values chosen.
 * @returns the one that is chosen, or how many are: `Status: Completed`, `Status (2)`; the title alone where none is.
 */
export function choiceLabel(title: string, chosen: readonly string[]): string {
  if (chosen.length === 0) return title;
  return chosen.length === 1 ? `${title}: ${chosen[0]}` : `${title} (${chosen.length})`;
}

/**
 * Closes the choices. A reader who was among them goes back to the button that opened them.
 * @param form with the choices.
 * @param besides what stays open around it; null closes all.
 */
export function closeChoices(form: HTMLFormElement, besides: Node | null): void {
  for (const { choice, summary } of choicesOf(form)) {
    if (!choice.open || choice.contains(besides)) continue;
    // Before it closes: what has the focus then is gone, and the focus with it.
    if (besides === null && choice.contains(document.activeElement)) summary.focus();
    choice.open = false;
  }
}

function choicesOf(form: HTMLFormElement): { choice: HTMLDetailsElement; summary: HTMLElement; chosen: string[] }[] {
  return [...form.querySelectorAll('details')].map((choice) => ({
    choice,
    summary: choice.querySelector('summary')!,
    chosen: [...choice.querySelectorAll('label:has(:checked)')].map((label) => label.textContent.trim()),
  }));
}
