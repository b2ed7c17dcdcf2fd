/** Takes the files that somebody opens, drops or pastes: a report, or what one can be made from. */
import { tooLarge } from '../import/largest-file.ts';
import type { Asking } from './ask-worker.ts';
import { showNotes, t, type Place } from './parts.ts';
import { pastedName, isReport } from './pasted.ts';

/** Longer files are no reports. */
const longest = 1_000_000;

interface Taking {
  ask: Pick<Asking, 'import'>;
  /** Whether somebody has changed the draft, and not just emptied it. */
  isChanged: () => boolean;
  replaceText: (text: string) => void;
}

export function handleFiles(taking: Taking, place: Place): void {
  const { all, part } = place;
  const takeFirst = (files: ArrayLike<File> | null | undefined, event?: Event, isSure = false) => {
    const file = files?.[0];
    if (!file) return;
    event?.preventDefault();
    event?.stopPropagation();
    if (isSure || !taking.isChanged() || confirm(t('write.replaceSure'))) void take(file, taking, place);
  };
  const field = part<HTMLInputElement>('open');
  field.onchange = () => {
    takeFirst(field.files);
    field.value = '';
  };
  all.ondragover = (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  // Before the editor, which would insert what is dropped or pasted.
  all.addEventListener('drop', (event) => takeFirst(event.dataTransfer?.files, event), true);
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Programs that copy cells add a picture of them.
    if (text === '') return takeFirst(event.clipboardData?.files, event);
    const name = pastedName(text, taking.isChanged());
    if (name !== undefined && confirm(t('write.makeReport'))) takeFirst([new File([text], name)], event, true);
  };
  all.addEventListener('paste', onPaste, true);
}

async function take(file: File, { ask, replaceText }: Taking, place: Place): Promise<void> {
  const { name, size } = file;
  const say = (words: string) => (place.part('said').textContent = words);
  const excess = tooLarge(name, size) ?? (/\.mdx$/i.test(name) && size > longest ? t('write.tooLong') : undefined);
  if (excess !== undefined) return void say(excess);
  try {
    const text = /\.(?:mdx?|markdown|txt)$/i.test(name) && size <= longest ? await file.text() : '';
    if (isReport(text, name)) return replaceText(text.replace(/^\ufeff/, ''));
    say(t('write.importing', { file: name }));
    const made = await ask.import(name, new Uint8Array(await file.arrayBuffer()));
    replaceText(made.text);
    say(t('write.imported', { file: name }));
    showNotes(place, t('write.remarks', { count: made.remarks.length }), made.remarks);
  } catch (error) {
    say((error as Error).message);
  }
}
