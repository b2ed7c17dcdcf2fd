import { Uses } from './check-addresses.ts';
import { compact } from './compact.ts';
import { scanFile } from './scan-file.ts';
import type { Scan } from './scan.ts';

/** What is found in the files of an output, one after the other. Of their texts nothing is kept. */
export class Found {
  readonly ids = new Map<string, readonly string[]>();
  readonly refreshes = new Map<string, string>();
  readonly uses: Uses;

  /** @param before what was found in other files of the output; there may be addresses that no file has any more. */
  constructor(before: readonly Scan[] = []) {
    this.uses = new Uses(before.flatMap(({ addresses }) => addresses));
  }

  /**
   * Scans a file.
   * @param file path inside the output.
   * @param text of it.
   */
  add(file: string, text: string): void {
    const page = scanFile(file, text);
    this.uses.add(file, page);
    if (page.refresh !== undefined) this.refreshes.set(file, page.refresh);
    if (file.endsWith('.html')) this.ids.set(file, compact(page.ids));
  }
}
