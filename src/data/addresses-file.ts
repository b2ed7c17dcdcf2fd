import type { Redirects } from '../urls/redirects.ts';

/** What the pages hand to the check of the output: `addresses.json`, taken away again before the site is published. */
export interface AddressesFile {
  redirects: Redirects;
  /** New addresses by old ones, those that the redirects take along too. */
  moved: Redirects;
}
