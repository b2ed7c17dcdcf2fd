import { copyDraft } from './copies.ts';
import { DraftStore, TooLong, type Draft } from './drafts.ts';
import { t, type Place } from './parts.ts';
import { save } from './save.ts';

/** Keeps the draft of one report in this browser, and says what becomes of it. */
export class Keeping {
  readonly #store: DraftStore | undefined;
  readonly #place: Place;
  /** What was kept when the page was opened. */
  readonly kept: Draft | undefined;
  /** Nothing is kept in place of what cannot be opened, until its author says so. */
  #isDamaged = false;

  /** @param path of the file in the content folder. */
  constructor(path: string, place: Place) {
    this.#place = place;
    try {
      this.#store = new DraftStore(localStorage, path);
      this.kept = this.#store.read();
      this.#offer(this.#store.damaged, path);
    } catch {
      this.#refuse(t('write.refused'));
    }
  }

  /** Keeps a draft. Returns its text, with what was written in another tab. */
  keep(draft: Draft): string {
    if (!this.#store || this.#isDamaged) return draft.text;
    try {
      const text = this.#store.write(draft);
      void copyDraft(this.#store.key);
      onbeforeunload = null;
      this.#say(t('write.kept'));
      return text;
    } catch (error) {
      this.#refuse(t(error instanceof TooLong ? 'write.tooLongToKeep' : 'write.refused'));
      return draft.text;
    }
  }

  /** The text of a draft with what was written in another tab. @param written if that is no longer what is kept. */
  withOther(draft: Draft, written?: string | null): string {
    return this.#store?.withOther(draft, written) ?? draft.text;
  }

  /** Whether the draft that is kept has this text; true if none can be kept. */
  has(text: string): boolean {
    return (this.#store?.text ?? text) === text;
  }

  forget(): void {
    this.#place.part('damaged').hidden = true;
    this.#isDamaged = false;
    if (!this.#store) return;
    this.#store.forget();
    void copyDraft(this.#store.key);
    onbeforeunload = null;
  }

  /** Whether an event of the storage is about this draft. */
  hears(event: StorageEvent): boolean {
    return this.#store?.isAbout(event) ?? false;
  }

  /** Offers what cannot be opened as a download. */
  #offer(damaged: string | undefined, path: string): void {
    this.#isDamaged = damaged !== undefined;
    this.#place.part('damaged').hidden = damaged === undefined;
    if (damaged === undefined) return;
    onbeforeunload = (event) => event.preventDefault();
    this.#place.part('saveDamaged').onclick = () => save(new Blob([damaged]), `${path.replaceAll('/', '-')}.txt`);
    this.#place.part('dropDamaged').onclick = () => this.forget();
  }

  /** The browser asks before somebody leaves what it does not keep. */
  #refuse(words: string): void {
    this.#say(words);
    onbeforeunload = (event) => event.preventDefault();
  }

  #say(words: string): void {
    const said = this.#place.part('kept');
    if (said.textContent !== words) said.textContent = words;
  }
}
