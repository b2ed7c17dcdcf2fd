/** The search dialog as a reader uses it. */

import type { Locator, Page } from '@playwright/test';
import { en } from '../src/strings/pages/en.ts';
import type { Strings } from '../src/strings/translate.ts';
import { expect } from './site.ts';

export class SearchDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  /** What it says about the results. */
  readonly status: Locator;

  /** @param strings of the language of the site. */
  constructor(page: Page, strings: Pick<Strings, 'find.search' | 'find.label'> = en) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: strings['find.search'] });
    this.field = this.dialog.getByRole('searchbox', { name: strings['find.label'] });
    this.status = this.dialog.getByRole('status');
  }

  /** Opens it with a key, and waits until its field has the focus. */
  async open(key = 'Control+k'): Promise<void> {
    // A page that a link has opened may not have its script yet.
    await this.page.waitForLoadState();
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
