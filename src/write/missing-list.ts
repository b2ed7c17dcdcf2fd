import { withReason } from './bullets.ts';
import type { ReportEditor } from './editor.ts';
import type { MissingLine, Task } from './messages.ts';
import { askReason, element, fill, t, type Place } from './parts.ts';

/** Lists what the report does not mention, to list it again or to drop it with a reason. */
export function showMissing(
  missing: readonly MissingLine[],
  { kind }: Task,
  editor: ReportEditor,
  { part }: Place,
): void {
  part('missing').hidden = missing.length === 0;
  const rows = missing.map(({ text, heading, written, marker }) => {
    const mark = (character: string | undefined) => (character === undefined ? '-' : `- [${character}]`);
    const again = () => editor.addLine(heading, `${mark(kind === 'status' ? (marker ?? '?') : undefined)} ${written}`);
    const drop = () => {
      const reason = askReason(text);
      if (reason !== undefined) editor.addLine(heading, `- [-] ${withReason(written, reason)}`);
    };
    const buttons = [
      element(
        'button',
        { type: 'button', className: 'button', onclick: again, 'aria-label': `${t('write.listAgain')}: ${text}` },
        t('write.listAgain'),
      ),
      ...(kind === 'status'
        ? [
            element(
              'button',
              { type: 'button', className: 'button', onclick: drop, 'aria-label': `${t('write.drop')}: ${text}` },
              t('write.drop'),
            ),
          ]
        : []),
    ];
    return element('li', { 'data-depth': 0 }, element('span', {}, text), ...buttons);
  });
  fill(part('missed'), rows);
}
