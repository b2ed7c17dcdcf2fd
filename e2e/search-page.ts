/** The search page as a reader uses it. */
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './site.ts';

export class SearchPage {
  readonly page: Page;
  readonly field: Locator;
  readonly said: Locator;
  readonly results: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('searchbox', { name: 'Search the reports' });
    this.said = page.locator('#count');
    this.results = page.locator('.result');
  }

  /** Opens the page with what a URL asks for, and waits for the answers. */
  async ask(parameters: Record<string, string | readonly string[]>): Promise<void> {
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(parameters))
      for (const value of [values].flat()) query.append(name, value);
    await this.page.goto(`search/?${query}`);
    await this.answered();
  }

  /** Waits until the count of answers has been said. */
  async answered(count: RegExp = /\d results?|No results/): Promise<void> {
    await expect(this.said).toHaveText(count);
  }

  /** Types a query in place of the last one, and waits for the answers. */
  async type(query: string): Promise<void> {
    await this.field.fill(query);
    await this.answered(/^(?!Searching)/);
    await expect(this.page.locator('.answers')).not.toHaveAttribute('aria-busy');
  }

  /** A group of answers by its heading. */
  group(name: 'Items' | 'Topics' | 'Areas' | 'Cycles'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** A checkbox of the filters. */
  filter(kind: string, label: string): Locator {
    return this.page.getByRole('group', { name: kind, exact: true }).getByRole('checkbox', { name: label });
  }

  /**
   * The URLs of the answers that are shown, in order, as paths below the site; what they mark there is left out.
   */
  async paths(): Promise<string[]> {
    const base = new URL(this.page.url()).pathname.replace(/search\/$/, '');
    const links = this.results.locator('h3 a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    return hrefs.map((href) => href.slice(base.length).replace(/\?mark=.*/, ''));
  }

  /** Titles of the answers of one group. */
  titles(group: 'Items' | 'Topics' | 'Areas' | 'Cycles'): Promise<string[]> {
    return this.group(group).locator('h3').allTextContents();
  }
}

/** A test that has the search page. */
export const test = base.extend<{ search: SearchPage }>({
  search: async ({ page }, use) => use(new SearchPage(page)),
});
