import type { FilterCounts } from './filter-counts.ts';
import { byFilter, filterNames, type FilterName, type Filters, type FilterValues } from './search-state.ts';
import { t } from './t.ts';

/** The checkboxes of the filters. */
export class FilterFields {
  readonly #fields: readonly HTMLInputElement[];
  readonly #summary: HTMLElement | null;

  constructor(form: HTMLFormElement) {
    this.#fields = [...form.elements].filter(
      (field): field is HTMLInputElement =>
        field instanceof HTMLInputElement && filterNames.some((name) => name === field.name),
    );
    this.#summary = this.#fields[0]?.closest('details.filters')?.querySelector('summary') ?? null;
  }

  /** Every value with its label. */
  values(): FilterValues {
    return this.#byName(
      (fields) => new Map(fields.map((field) => [field.value, field.dataset['label'] ?? field.value])),
    );
  }

  /** Checks these, and says how many they are on the summary of the folded filters. */
  choose(filters: Filters): void {
    for (const field of this.#fields) field.checked = filters[field.name as FilterName].includes(field.value);
    const chosen = this.#fields.filter(({ checked }) => checked).length;
    if (this.#summary)
      this.#summary.textContent = chosen === 0 ? t('find.filters') : t('find.chosen', { count: chosen });
  }

  /** Shows how many results each value would give; without counts, shows none. */
  count(counts?: FilterCounts): void {
    for (const field of this.#fields) {
      const number = counts ? String(counts[field.name as FilterName][field.value] ?? 0) : '';
      const label = field.labels![0]!;
      label.querySelector('.n')?.replaceChildren(number);
      label.toggleAttribute('data-none', number === '0');
    }
  }

  #byName<T>(read: (fields: HTMLInputElement[]) => T): Record<FilterName, T> {
    return byFilter((name) => read(this.#fields.filter((field) => field.name === name)));
  }
}
