/** What stories are told with: waiting for what a page shows, and arriving at what a URL names. */

import { expect } from '@playwright/test';
import type { Reader } from './reader.ts';

export type Story = (reader: Reader) => Promise<void>;

/** Waits until what is looked at is as expected. */
export const eventually = <Value>(look: () => Promise<Value>, message = '') =>
  expect.poll(look, { message, timeout: 10_000, intervals: [50, 100, 200] });

/** Whether what the URL names is unfolded and in view, and the element with the focus, if any, is in view as a whole. */
export function arrival(): { isOpen: boolean; isSeen: boolean; isFocusSeen: boolean } {
  const target = document.querySelector(':target')!;
  const { top, bottom } = target.getBoundingClientRect();
  const { activeElement: focused, body } = document;
  const focus = focused!.getBoundingClientRect();
  return {
    isOpen: target.closest('details')?.open ?? true,
    isSeen: bottom > 0 && top < innerHeight,
    isFocusSeen: focused === body || (focus.top >= 0 && focus.bottom <= innerHeight),
  };
}

export const arrived: ReturnType<typeof arrival> = { isOpen: true, isSeen: true, isFocusSeen: true };
