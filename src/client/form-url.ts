/** A form whose fields are in the URL of its page. */

/** The query of a URL for what is in the fields of a form. Empty fields are left out. */
export function formQuery(fields: FormData): URLSearchParams {
  const texts = [...fields].map(([name, value]) => [name, String(value).trim()]);
  return new URLSearchParams(texts.filter(([, text]) => text !== ''));
}

/** Puts a query into the fields of a form. What a reader is typing stays as it is, but for spaces around it. */
export function fillForm(form: HTMLFormElement, query: URLSearchParams): void {
  for (const field of [...form.elements] as (HTMLInputElement | HTMLSelectElement)[]) {
    const { name, type } = field;
    const value = query.get(name) ?? '';
    if (type === 'checkbox') (field as HTMLInputElement).checked = query.getAll(name).includes(field.value);
    else if (name && field.value.trim() !== value) field.value = value;
    // No option has the value.
    if ('selectedIndex' in field && field.selectedIndex < 0) field.value = '';
  }
}

/** The values in a query for the fields of a form that none of them can have. */
export function unknownValues(form: HTMLFormElement, query: URLSearchParams): string[] {
  return [...query].flatMap(([name, value]) => {
    const fields = [...form.elements].filter((field) => field.getAttribute('name') === name);
    return value === '' || fields.length === 0 || fields.some((field) => canHave(field, value)) ? [] : value;
  });
}

function canHave(field: Element, value: string): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.value === value);
  return !(field instanceof HTMLInputElement) || field.type !== 'checkbox' || field.value === value;
}

/** The URL of this page with another query. */
export function urlWith(query: URLSearchParams): string {
  return location.pathname + (query.size > 0 ? `?${query}` : '') + location.hash;
}
