import { copyDraft } from './copies.ts';
import { DraftStore, OtherTab, type Draft } from './drafts.ts';
import { t, type Place } from './parts.ts';

/** Keeps the draft of one report in this browser, and says what becomes of it. */
export class Keeping {
  readonly #store: DraftStore | undefined;
  readonly #place: Place;
  /** What was kept when the page was opened. */
  readonly kept: Draft | undefined;

  /** @param path of the file in the content folder. */
  constructor(path: string, place: Place) {
    this.#place = place;
    try {
      this.#store = new DraftStore(localStorage, path);
      this.kept = this.#store.read();
    } catch {
      this.#refuse();
    }
  }

  keep(draft: Draft): void {
    this.#write((store) => store.write(draft));
  }

  /** Keeps a draft in place of that of another tab. */
  keepMine(draft: Draft): void {
    this.#place.part('other').hidden = true;
    this.#write((store) => store.overwrite(draft));
  }

  /** What another tab has kept. */
  takeOther(): Draft | undefined {
    this.#place.part('other').hidden = true;
    return this.#store?.read();
  }

  forget(): void {
    if (!this.#store) return;
    this.#store.forget();
    void copyDraft(this.#store.key);
  }

  #write(write: (store: DraftStore) => void): void {
    if (!this.#store) return;
    try {
      write(this.#store);
      void copyDraft(this.#store.key);
      onbeforeunload = null;
      this.#say(t('write.kept'));
    } catch (error) {
      if (error instanceof OtherTab) this.#place.part('other').hidden = false;
      else this.#refuse();
    }
  }

  /** Says that another tab has changed the draft, if an event of the storage is about that. */
  hear(event: StorageEvent): void {
    if (this.#store?.isAbout(event) && event.newValue !== null) this.#place.part('other').hidden = false;
  }

  /** The browser asks before somebody leaves what it does not keep. */
  #refuse(): void {
    this.#say(t('write.refused'));
    onbeforeunload = (event) => event.preventDefault();
  }

  #say(words: string): void {
    const said = this.#place.part('kept');
    if (said.textContent !== words) said.textContent = words;
  }
}
