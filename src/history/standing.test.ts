import { expect, test } from 'vitest';
import { tell } from './inline.fixture.ts';
import { standingOf } from './standing.ts';

test('what is open keeps its order; of the others the latest comes first', () => {
  const { history } = tell({
    'k1/status': '## Ovens\n\n- [x] Seals\n- [/] Lamp\n- [ ] Doors\n- [/] Heat\n- [/] Glue',
    'k2/status': '## Ovens\n\n- [-] Doors\n- [/] Heat\n- [/] Glue',
    'k3/plan': '## Ovens\n\n- Bell\n- Glue',
  });
  const standing = standingOf(history.items, history);
  const ids = Object.fromEntries(
    Object.entries(standing).map(([state, all]) => [state, all.map(({ thread }) => thread.id.slice('ovens/'.length))]),
  );
  expect(ids).toEqual({ open: ['glue', 'bell'], unlisted: ['heat', 'lamp'], closed: ['doors', 'seals'] });
});
