import type { Task } from './messages.ts';
import { element, t, type Place } from './parts.ts';
import { proposalUrl } from './proposal.ts';
import { save } from './save.ts';

/** What was handed to the host last, and when, in ms. */
export interface Proposed {
  text: string;
  at: number;
}

interface Ending {
  task: Task;
  textOf: () => string;
  /** Whether a question about the text is open. */
  isAsked: () => boolean;
  /** Whether another text has been published since the page was opened. */
  isOutdated: () => Promise<boolean>;
  /** What is still to be done, in words. */
  leftIn: () => readonly string[];
  onPropose: (proposed: Proposed) => void;
}

/** Copies, downloads and proposes a report. */
export function handleEnding({ task, textOf, isAsked, isOutdated, leftIn, onPropose }: Ending, place: Place): void {
  const { path, text: begun, propose: template } = task;
  const { part } = place;
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
    if (isAsked()) {
      done.textContent = t('write.answerFirst');
      return part('question').focus();
    }
    if (await isOutdated()) return void (done.textContent = t('write.reloadFirst'));
    const left = leftIn();
    if (left.length > 0 && !confirm(t('write.proposeSure', { problems: t.list(left).join('') }))) return;
    const { url, hasText } = proposalUrl(template, path, whole());
    const isCopied = hasText || (await copy());
    const words = hasText ? '' : t(isCopied ? 'write.paste' : 'write.copyFirst', { file: path });
    // A browser may refuse to open a page by script.
    const name = `${t('write.propose')}: ${new URL(url).host}`;
    const page = element('a', { href: url, target: '_blank', rel: 'noopener' }, name);
    done.replaceChildren(words, ' ', page);
    onPropose({ text: textOf(), at: Date.now() });
    open(url, '_blank', 'noopener');
  };
}

/** Says what was proposed, when, and what comes next. */
export function showProposed(
  proposed: Proposed | undefined,
  { path, propose }: Task,
  text: string,
  place: Place,
): void {
  if (!proposed || propose === undefined) return;
  const time = new Intl.DateTimeFormat(place.all.closest<HTMLElement>('[lang]')?.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(proposed.at);
  const said = t('write.proposed', { file: path, host: new URL(propose).host, time });
  const words = proposed.text === text ? said : `${said} ${t('write.changedSince')}`;
  const shown = place.part('proposed');
  if (shown.textContent !== words) shown.textContent = words;
}
