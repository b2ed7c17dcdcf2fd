/** The search dialog as a reader uses it. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './site.ts';

export class SearchDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  /** What it says about the results. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Search' });
    this.field = this.dialog.getByRole('searchbox', { name: 'Search the reports' });
    this.status = this.dialog.getByRole('status');
  }

  /** Opens it with a key, and waits until its field has the focus. */
  async open(key = 'Control+k'): Promise<void> {
    await this.page.keyboard.press(key);
    await expect(this.field).toBeFocused();
  }

  /** Types a query in place of the last one, and waits for its results. */
  async type(query: string): Promise<void> {
    await this.field.fill(query);
    await expect(this.status).toContainText(query);
  }

  link(name: string | RegExp): Locator {
    return this.dialog.getByRole('link', { name, exact: true });
  }
}
