import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { flowTo } from '../history/flow.ts';
import { tell } from '../history/inline.fixture.ts';
import { cyclePage } from './cycle-page.ts';
import { flowFigure } from './flow-figure.ts';
import { slidesPage } from './slides-page.ts';

const { content, history } = tell({ 'k1/status': '## Ovens\n\n- [x] Seals', 'k2/plan': 'We rest.', 'k2/status': '', 'k3/plan': '## Ovens\n\n- Lamps' });
const archive = archiveOf(content, history);

test('a cycle whose reports list nothing says so in whole sentences', () => {
  const page = cyclePage(1, archive, { formerly: () => [], sources: () => [] });
  expect(page.description).toBe('Report k2/status and Report k2/plan. Status of 0 items in 0 areas. Plan of 0 items in 0 areas.');
});

test('where nothing was open and nothing is listed, that is said instead of a picture of nothing', () => {
  const told = (key: string) => flowFigure(flowTo(history.reports.find((report) => report.key === key)!, history)).text;
  expect(told('k2/plan')).toBe('<p class="empty">Nothing was open in the status of k1, and the plan for k2 lists nothing.</p>');
  expect(told('k3/plan')).toContain('<svg');
});

test('slides without a mark have no slide that explains marks', () => {
  expect(slidesPage(0, archive).body.text).toContain('How to read these slides');
  const { history: empty, content: of } = tell({ 'k1/status': 'We rest.' });
  expect(slidesPage(0, archiveOf(of, empty)).body.text).not.toContain('How to read these slides');
});
