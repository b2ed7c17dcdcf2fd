import { expect, test } from 'vitest';
import { escapeHtml, reportHtml } from './html.ts';
import { readBody } from './kitchen.fixture.ts';

test('a report is one piece of HTML, statuses in words', () => {
  const { report } = readBody('Prose & more.\n\n- [x] Seals\n\n  Body.\n\n  - [/] *Left*\n- Doors\n');
  expect(reportHtml({ ...report, intro: '<p>Intro</p>' })).toBe(`<p>Intro</p>
<h2>Ovens — small</h2>
<p>Prose &#x26; more.</p>
<ul>
<li>Seals (completed)<p>Body.</p><ul>
<li><em>Left</em> (in progress)</li>
</ul></li>
<li>Doors (not recorded)</li>
</ul>`);
});

test('headings are escaped', () => {
  const { report } = readBody('', 'plan');
  const [section] = report.sections;
  expect(reportHtml({ ...report, sections: section ? [{ ...section, heading: '<b> & "c" \'d\'' }] : [] })).toBe('<h2>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</h2>\n');
  expect(escapeHtml('<a href="x">')).toBe('&lt;a href=&quot;x&quot;&gt;');
});
