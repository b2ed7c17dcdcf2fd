/** Keys in a search: arrows move through the results, and letters typed there continue the query. */

interface ResultKeysOptions {
  field: HTMLInputElement;
  /** Is busy while its results are not those of the words in the field. */
  results: HTMLElement;
  /** Holds everything that the arrows move through. */
  scope: HTMLElement;
  /** Selects what the arrows move through. */
  stops: string;
}

export interface ResultKeys {
  /** Handles the name of a key. Returns whether it did, so that the browser does nothing else with the key. */
  press(key: string): boolean;
  /** Handles a `keydown`. */
  onKey(event: KeyboardEvent): void;
  /** Does what was asked for while the results were not there. To be called when they are. */
  onShown(): void;
}

/** Of `Node.compareDocumentPosition()`. */
const [preceding, following] = [2, 4];

/** Makes what handles the keys of the field and of the results. A key pressed before results are there waits for them. */
export function resultKeys({ field, results, scope, stops }: ResultKeysOptions): ResultKeys {
  /** How far down the reader is in results that are not there yet, and whether to open what is there. */
  let steps = 0;
  let opens = false;
  const forget = () => {
    steps = 0;
    opens = false;
  };
  field.addEventListener('input', forget);
  field.addEventListener('blur', forget);

  const visibleStops = () => [...scope.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility());
  const beside = (side: number) => {
    const place = document.activeElement ?? field;
    return visibleStops().filter((stop) => place.compareDocumentPosition(stop) & side);
  };

  const press = (key: string): boolean => {
    const inField = document.activeElement === field;
    const isEarly = inField && results.hasAttribute('aria-busy');
    if (key === 'ArrowDown') {
      if (isEarly) steps++;
      else beside(following)[0]?.focus();
    } else if (key === 'ArrowUp' && !inField) (beside(preceding).at(-1) ?? field).focus();
    else if (key === 'ArrowUp' && steps > 0) steps--;
    else if (key === 'Enter' && steps > 0) opens = true;
    else return false;
    return true;
  };

  return {
    press,
    onKey(event) {
      const { key } = event;
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (press(key)) event.preventDefault();
      // The field then handles the key.
      else if ((key.length === 1 && key !== ' ') || key === 'Backspace') field.focus();
    },
    onShown() {
      if (steps === 0) return;
      const stop = visibleStops().slice(0, steps).at(-1);
      const isOpened = opens;
      forget();
      stop?.focus();
      if (isOpened) stop?.click();
    },
  };
}
