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

function choicesOf(form: HTMLFormElement): { choice: HTMLDetailsElement; summary: HTMLElement }[] {
  return [...form.querySelectorAll('details')].map((choice) => ({ choice, summary: choice.querySelector('summary')! }));
}
