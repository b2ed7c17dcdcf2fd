import { expect, test } from 'vitest';
import { checkBody, fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- [done] Train', '- [x] Train'],
  ['- (WIP) Train', '- [/] Train'],
  ['- ☑ Train', '- [x] Train'],
  ['- Train (not yet started)', '- [ ] Train'],
  ['- Train [cancelled] <Item reason="x" />', '- [-] Train <Item reason="x" />'],
  ['- Train: DONE', '- [x] Train'],
  ['- Train – erledigt', '- [x] Train'],
  ['- Train (hechas)', '- [x] Train'],
  ['- Train → terminé', '- [x] Train'],
  ['- ~~Train~~ – done', '- [x] Train'],
  ['- ✅ **Train** – done', '- [x] **Train**'],
])('%s becomes %s, for certain', (written, fix) => {
  const body = `## Staff\n\n${written}`;
  expect(fixAll(body)).toEqual({ fixes: [fix], remaining: [] });
  expect(checkBody(body).diagnostics.map(({ certainty }) => certainty)).toEqual(['certain']);
});

// Real reports decorate lists with signs, and say in bold letters what is explained behind a colon.
test.each([
  ['- ✔️ Train', '- [x] Train\nor:\n- Train'],
  ['- Train ✅', '- [x] Train\nor:\n- Train'],
  ['- 🚧 Train', '- [/] Train\nor:\n- Train'],
  ['- **Completed:** Train', '- [x] Train\nor:\n- Train'],
  ['- **Done** – Issues move here when they are closed', /^- \[x\]/],
  ['- Done: train the staff', '- [x] train the staff\nor:\n- train the staff'],
])('in %s, a status is asked for', (written, fix) => {
  const { diagnostics } = checkBody(`## Staff\n\n${written}`);
  expect(diagnostics).toMatchObject([
    { certainty: 'choose', fix: typeof fix === 'string' ? fix : expect.stringMatching(fix) },
  ]);
});

test.each([
  ['- [In progress] Train', '- Train'],
  ['- Train (done)', 'Delete the line if the work is completed, or say what is planned.'],
])('in a plan, nothing says a status: %s', (written, fix) => {
  expect(fixesIn(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${fix}`]);
});

test.each([
  '- [x] Kafka: done',
  '- **Recording**: Not recorded',
  '- Get it done',
  '- Kafka (on hold)',
  '- Kafka (80 %)',
  '- Kafka is done, and the rest was moved to the autumn',
  '- Hemos perdido el contrato',
  '- Der Vertrag wurde geprüft und abgelehnt',
  '- To do list',
  '- Finished goods warehouse',
  '- Started in May: hot lunches',
  '- Bad values are **rejected**.',
  '- `run(file, done)`',
  '- Review (open questions)',
  '- Kafka: open to ideas',
  '- Rename `done` to `Closed`',
  '- [done](https://example.org) Train',
  '- Status: done',
  '- **ESTADO**: terminado',
])('no status is read in %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`).filter((fix) => !fix.includes('\n'))).toEqual([]);
});
