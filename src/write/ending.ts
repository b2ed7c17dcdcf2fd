import type { Task } from './messages.ts';
import { element, t, type Place } from './parts.ts';
import { proposalUrl } from './proposal.ts';
import { save } from './save.ts';

interface Ending {
  task: Task;
  textOf: () => string;
}

/** Copies, downloads and proposes a report. */
export function handleEnding({ task, textOf }: Ending, { part }: Place): void {
  const { path, text: begun, propose: template } = task;
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
    save(new Blob([whole()], { type: 'text/markdown' }), path.replaceAll('/', '-'));
  };
  part('propose').hidden = template === undefined;
  part('propose').onclick = async () => {
    if (template === undefined) return;
    const { url, hasText } = proposalUrl(template, path, whole());
    const isCopied = hasText || (await copy());
    const words = hasText ? '' : t(isCopied ? 'write.paste' : 'write.copyFirst', { file: path });
    // A browser may refuse to open a page by script.
    const name = `${t('write.propose')}: ${new URL(url).host}`;
    const page = element('a', { href: url, target: '_blank', rel: 'noopener' }, name);
    done.replaceChildren(words, ' ', page);
    open(url, '_blank', 'noopener');
  };
}
