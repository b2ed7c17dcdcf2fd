import type { ItemChange } from '../history/report-changes.ts';
import { wordDiff } from '../history/word-diff.ts';
import type { ReportKind } from '../report/schema/report.ts';
import { html, markup, type Html } from './html.ts';
import { anchor, changeMark, statusMark } from './marks.ts';
import { linePath, threadPath } from './permalink.ts';
import { more } from './report-line.ts';
import { unlinked } from './unlinked.ts';

/**
 * Items and sub-lines to which something happened: the words compared, the status before and now, the change.
 * @param changed in their order.
 * @param kind of the report.
 * @returns the items of a list.
 */
export function changedLines(changed: readonly ItemChange[], kind: ReportKind): Html {
  return html`${changed.map((one) => changedLine(one, kind))}`;
}

function changedLine({ thread, change, appearance, subLines }: ItemChange, kind: ReportKind): Html {
  const { now, before } = change;
  const differs = now && before && now.line.text !== before.line.text;
  const id = `${kind}/${thread.id}`;
  const words = differs ? comparedWords(before.line.text, now.line.text) : markup(unlinked(appearance.line.html));
  const status = now
    ? statusMark(now.line.status, { href: linePath(now), of: now.line.text })
    : before && statusMark(before.line.status, { href: linePath(before), of: `last line: ${before.line.text}` });
  return html`<li class="line" id="${id}"><div class="row"><p class="text" dir="auto"><a class="to" href="${threadPath(thread)}">${words}</a></p><p class="marks">${status}${changeMark(change)} ${anchor(`#${id}`)}</p></div>${
    now && more({ tag: appearance.line.tag, body: '' }, thread.replacedBy)
  }${subLines.length > 0 && html`<ul class="lines" role="list">${changedLines(subLines, kind)}</ul>`}</li>`;
}

function comparedWords(before: string, now: string): Html {
  return html`${wordDiff(before, now).map(({ kind, text }) =>
    kind === 'removed' ? html`<del>${text}</del>` : kind === 'added' ? html`<ins>${text}</ins>` : text,
  )}`;
}

/**
 * Items of which no more is told than their names.
 * @param items in their order.
 * @returns links with a dot between them.
 */
export function itemNames(items: readonly ItemChange[]): Html {
  return html`${items.map(({ thread, appearance }, index) => html`${index > 0 && ' · '}<a href="${threadPath(thread)}">${markup(unlinked(appearance.line.html))}</a>`)}`;
}
