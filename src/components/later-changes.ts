/** Loads what names the reports since the last visit, and what compares any two, on pages that have a place for them. */
export function loadChanges(): void {
  const line = document.querySelector<HTMLElement>('#_visit:not([hidden])');
  if (line) void import('../client/last-visit.ts').then(({ showVisit }) => showVisit(line));

  const fields = document.querySelector<HTMLDetailsElement>('#_compare');
  const load = () => {
    if (!fields?.open) return;
    fields.ontoggle = null;
    import('./comparison.ts')
      .then(({ compare }) => compare(fields))
      .catch(() => {
        // Opening them again is another try.
        fields.ontoggle = load;
        fields.open = false;
      });
  };
  if (fields) fields.ontoggle = load;
  load();
}
