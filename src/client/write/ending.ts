import type { Task } from './messages.ts';
import { t, type Place } from './parts.ts';
import { proposalUrl } from './proposal.ts';

/** Longer files are no reports. */
const longest = 1_000_000;

interface Ending {
  task: Task;
  textOf: () => string;
  replaceText: (text: string) => void;
}

/** Copies, downloads and proposes a report, and opens one from a file. */
export function handleEnding({ task, textOf, replaceText }: Ending, { all, part }: Place): void {
  const { path, text: begun } = task;
  const done = part('done');
  // The ends of lines stay as they were.
  const whole = () => (begun.includes('\r\n') ? textOf().replaceAll('\n', '\r\n') : textOf());
  const copy = async (): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(whole());
      return true;
    } catch {
      return false;
    }
  };
  part('copy').onclick = async () => {
    done.textContent = (await copy()) ? t('write.copied') : t('write.copyFirst', { file: path });
  };
  part('download').onclick = () => {
    const href = URL.createObjectURL(new Blob([whole()], { type: 'text/markdown' }));
    Object.assign(document.createElement('a'), { href, download: path.replaceAll('/', '-') }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  };
  const { propose, edit } = all.dataset;
  // A file that exists is edited, not made anew.
  const template = task.isPublished ? edit : propose;
  part('propose').hidden = template === undefined;
  part('propose').onclick = async () => {
    if (template === undefined) return;
    const { url, hasText } = proposalUrl(template, path, whole());
    const isCopied = hasText || (await copy());
    done.textContent = hasText
      ? ''
      : isCopied
        ? t('write.paste', { file: path })
        : t('write.copyFirst', { file: path });
    open(url, '_blank', 'noopener');
  };
  const field = part<HTMLInputElement>('open');
  field.onchange = async () => {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    if (file.size > longest) done.textContent = t('write.tooLong');
    else replaceText((await file.text()).replace(/^\ufeff/, ''));
  };
}
