import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { tell } from '../history/inline.fixture.ts';
import { slidesPage } from './slides-page.ts';

const { content, history } = tell({ 'k1/status': '## Ovens\n\n- [x] Seals', 'k2/plan': 'We rest.', 'k2/status': '', 'k3/plan': '## Ovens\n\n- Lamps' });
const archive = archiveOf(content, history);

test('slides without a mark have no slide that explains marks', () => {
  expect(slidesPage(0, archive).body.text).toContain('How to read these slides');
  const { history: empty, content: of } = tell({ 'k1/status': 'We rest.' });
  expect(slidesPage(0, archiveOf(of, empty)).body.text).not.toContain('How to read these slides');
});
