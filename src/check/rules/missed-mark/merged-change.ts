import { quote } from '../../../report/diagnostics/source.ts';
import { isMarked, withMarker, wordsOf } from '../../line-words.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import { statusById } from '../../../report/status.ts';
import type { ReportRule } from '../../rule.ts';

/** "Fix a leak by @ann in https://github.com/a/b/pull/12" */
const change =
  /^(?<title>\S.*?) by @[\w-]+(?:\[bot\])? in (?:<?(?<url>https?:\/\/[^\s<>]+\/(?:pull|merge_requests)\/\d+)>?|(?<number>[#!]\d+)|\[[^[\]]*\]\((?<link>https?:\/\/[^\s()]+)\))$/u;

/** A line of release notes, as GitHub writes them. They only list what was merged. */
export const mergedChange: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, statuses } = seen;
    const { marker = 'x' } = statusById('completed', statuses);
    for (const line of document.lines) {
      const { text, start, end } = wordsOf(line, document.file.text);
      const { title = '', url, link, number } = (text.includes(' by @') && change.exec(text)?.groups) || {};
      const isTagged =
        line.paragraph.children.length > 0 && document.file.text.slice(end).trimStart().startsWith('<Item');
      if (title === '' || isMarked(line, { text, start, end }) || isTagged) continue;
      const evidence = url ?? link;
      const tag = evidence === undefined ? ` (${number})` : ` ${itemTagText({ evidence })}`;
      const isPlan = document.report.kind === 'plan';
      report({
        at: [start, end],
        found: `${quote(text)}, a line of release notes`,
        expected: isPlan
          ? 'the words of a piece of work; release notes list what was merged, and a plan what is not done yet'
          : 'the words of a piece of work and its marker; release notes list what was merged',
        ...(isPlan
          ? { fix: 'Delete the line, or say what is planned.' }
          : { instead: withMarker(marker, title + tag, seen) }),
      });
    }
  },
};
