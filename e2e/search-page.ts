/** The search page as a reader uses it. */

import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './site.ts';

export class SearchPage {
  readonly page: Page;
  readonly field: Locator;
  /** The number of results, or why there are none. */
  readonly status: Locator;
  readonly results: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('searchbox', { name: 'Search the reports' });
    this.status = page.locator('#count');
    this.results = page.locator('.result');
  }

  /** Opens the page with the parameters of a query, and waits for its results. */
  async open(parameters: Record<string, string | readonly string[]>): Promise<void> {
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(parameters))
      for (const value of [values].flat()) query.append(name, value);
    await this.page.goto(`search/?${query}`);
    await this.expectStatus();
  }

  /** Waits until the status has the number of results. */
  async expectStatus(status: RegExp = /\d results?|No results/): Promise<void> {
    await expect(this.status).toHaveText(status);
  }

  /** Types a query in place of the last one, and waits for its results. */
  async type(query: string): Promise<void> {
    await this.field.fill(query);
    // The URL follows once results are shown; until then, those of the last query may be there.
    await expect(this.page).toHaveURL(({ searchParams }) => (searchParams.get('q') ?? '') === query.trim());
    await expect(this.page.locator('.answers')).not.toHaveAttribute('aria-busy');
  }

  /** A group of results by its heading. */
  group(name: 'Items' | 'Topics' | 'Areas' | 'Cycles'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** A checkbox of the filters. */
  filter(kind: string, label: string): Locator {
    return this.page.getByRole('group', { name: kind, exact: true }).getByRole('checkbox', { name: label });
  }

  /** Paths of the results below the base path, in order and without the words to mark. */
  async paths(): Promise<string[]> {
    const base = new URL(this.page.url()).pathname.replace(/search\/$/, '');
    const links = this.results.locator('h3 a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    return hrefs.map((href) => href.slice(base.length).replace(/\?mark=.*/, ''));
  }

  /** Titles of the results in one group. */
  titles(group: 'Items' | 'Topics' | 'Areas' | 'Cycles'): Promise<string[]> {
    return this.group(group).locator('h3').allTextContents();
  }
}

/** `test` with the search page as a fixture. */
export const test = base.extend<{ search: SearchPage }>({
  search: async ({ page }, use) => use(new SearchPage(page)),
});
