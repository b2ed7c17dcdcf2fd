import { filterNames, type FilterName, type Filters, type KnownValues } from './state.ts';

/** Checkboxes of the filters, which the page has from the start. */
export class FilterFields {
  readonly #fields: readonly HTMLInputElement[];

  constructor(form: HTMLFormElement) {
    this.#fields = [...form.elements].filter(
      (field): field is HTMLInputElement => field instanceof HTMLInputElement && filterNames.some((name) => name === field.name),
    );
  }

  /** Every value with its label. */
  known(): KnownValues {
    return this.#byName((fields) => new Map(fields.map((field) => [field.value, field.dataset['label'] ?? field.value])));
  }

  chosen(): Filters {
    return this.#byName((fields) => fields.filter(({ checked }) => checked).map(({ value }) => value));
  }

  choose(filters: Filters): void {
    for (const field of this.#fields) field.checked = filters[field.name as FilterName].includes(field.value);
  }

  /** Shows how many answers each value would give; undefined shows no numbers. */
  count(counts: Record<FilterName, Record<string, number>> | undefined): void {
    for (const field of this.#fields) {
      const shown = field.labels?.[0]?.querySelector('.n');
      if (shown) shown.textContent = counts ? String(counts[field.name as FilterName][field.value] ?? 0) : '';
    }
  }

  onChange(listener: () => void): void {
    for (const field of this.#fields) field.addEventListener('change', listener);
  }

  #byName<T>(read: (fields: HTMLInputElement[]) => T): Record<FilterName, T> {
    return Object.fromEntries(filterNames.map((name) => [name, read(this.#fields.filter((field) => field.name === name))])) as Record<FilterName, T>;
  }
}
