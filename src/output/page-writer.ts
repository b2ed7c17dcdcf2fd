import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { identityOf, type FileIdentity } from './file-identity.ts';
import { Found } from './found.ts';

/** Writes pages into a new site, and keeps what is found in them and which files they are. */
export class PageWriter {
  readonly found = new Found();
  /** By the path inside the site. */
  readonly identities = new Map<string, FileIdentity>();
  readonly #site: string;

  /** @param site absolute path of the folder of the site. */
  constructor(site: string) {
    this.#site = site;
  }

  /**
   * Writes a page.
   * @param file path inside the site; no page may be there.
   * @param content of it.
   * @param text the same as text; undefined where nothing is to be found in it.
   */
  write(file: string, content: Uint8Array<ArrayBuffer> | string, text: string | undefined): void {
    const path = join(this.#site, file);
    mkdirSync(dirname(path), { recursive: true });
    // A file that is there already might be one of the last site under a second name.
    // With its encoding named, Node writes a text without a copy of it.
    writeFileSync(path, content, { flag: 'wx', encoding: 'utf8' });
    const identity = identityOf(path);
    if (identity) this.identities.set(file, identity);
    if (text !== undefined) this.found.add(file, text);
  }
}
