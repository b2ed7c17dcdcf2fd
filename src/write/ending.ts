import type { WritingContent } from '../exports/writing-content.ts';
import type { Task } from './messages.ts';
import { element, t, type Place } from './parts.ts';
import { proposalUrl } from './proposal.ts';
import { save } from './save.ts';
import { plainEnds } from './three-ways.ts';

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
  /** What is still to be done, in words. */
  leftIn: () => readonly string[];
  onPropose: (proposed: Proposed) => void;
}

/** Copies, downloads and proposes a report, and says where that would undo what others have published. */
export function handleEnding({ task, textOf, isAsked, leftIn, onPropose }: Ending, { all, part }: Place): void {
  const { path, text: begun, isPublished, propose: template } = task;
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
  /** Whether another text was published since the page was opened, which may be days ago. */
  const isOutdated = async (): Promise<boolean> => {
    try {
      const response = await fetch(all.dataset['content']!, { cache: 'no-cache' });
      const { files } = (await response.json()) as Pick<WritingContent, 'files'>;
      const now = files.find(([other]) => other === path)?.[1];
      return now !== undefined && !(isPublished && plainEnds(now) === plainEnds(begun));
    } catch {
      return false;
    }
  };
  /** Says what has been done, and what stands against publishing it; whether something does. */
  const warn = async (words = ''): Promise<boolean> => {
    done.textContent = words;
    const warning = isAsked() ? t('write.answerFirst') : (await isOutdated()) && t('write.reloadFirst');
    if (warning) done.textContent = `${words} ${warning}`.trim();
    return warning !== false;
  };
  // Where a browser keeps nothing, these save the draft, so they do not wait for an answer.
  part('copy').onclick = async () => {
    await warn((await copy()) ? t('write.copied') : t('write.copyFirst', { file: path }));
  };
  part('download').onclick = async () => {
    save(new Blob([whole()], { type: 'text/markdown' }), path.replaceAll('/', '-'));
    await warn();
  };
  part('propose').hidden = template === undefined;
  part('propose').onclick = async () => {
    if (template === undefined) return;
    if (await warn()) return isAsked() ? part('question').focus() : undefined;
    const left = leftIn();
    if (left.length > 0 && !confirm(t('write.proposeSure', { problems: t.list(left).join('') }))) return;
    const { url, hasText } = proposalUrl(template, path, whole());
    const isCopied = hasText || (await copy());
    const words = hasText ? '' : t(isCopied ? 'write.paste' : 'write.copyFirst', { file: path });
    const handOver = () => {
      onPropose({ text: textOf(), at: Date.now() });
      // What comes next is read by whoever comes back from the host.
      part('proposed').scrollIntoView({ block: 'center' });
    };
    const name = `${t('write.propose')}: ${new URL(url).host}`;
    const page = element('a', { href: url, target: '_blank', rel: 'noopener', onclick: handOver }, name);
    done.replaceChildren(words, ' ', page);
    // A browser may refuse to open a page some seconds after the click.
    const opened = open(url, '_blank');
    if (!opened) return page.focus();
    opened.opener = null;
    handOver();
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
