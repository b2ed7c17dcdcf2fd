import { quote } from '../../../report/diagnostics/source.ts';
import { paragraphsIn } from '../../rows.ts';
import type { ReportRule } from '../../rule.ts';
import { setApart } from '../../../report/set-apart.ts';
import { statusSigns } from '../../../report/status-signs.ts';

const statusSign = new RegExp(statusSigns, 'u');

/** The bullet of another program, or a hyphen without a space. */
export const otherBullet: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const isPlan = seen.document.report.kind === 'plan';
    for (const { text, at, indent, isFirst, meant } of paragraphsIn(seen).flatMap(({ rows }) => rows)) {
      if (meant.as !== 'bullet') continue;
      const { sign } = meant;
      // What a sign says is asked once the line is one.
      const words = text.slice(statusSign.test(sign) ? indent.length : sign.length).trim();
      const said = isPlan ? undefined : setApart(words, seen.words);
      const marked = said?.isCertain ? `[${said.status.marker}] ${said.others}` : words;
      const why = sign.includes('\u00a0') ? ': a no-break space is beside its mark' : '';
      report({
        at: [at + indent.length, at + sign.length],
        found: `${quote(text)}, which is not a bullet${why}`,
        expected: 'a hyphen and a space before the words of a line',
        instead: `${isFirst ? '' : indent}- ${marked}`,
        over: [at, at + text.length],
      });
    }
  },
};
