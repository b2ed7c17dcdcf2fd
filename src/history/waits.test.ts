import { expect, test } from 'vitest';
import { readFolder, readReports } from './inline.fixture.ts';
import { allWaits, endedWaits, needIn, waitsAt, type Wait } from './waits.ts';
import type { History } from './history.ts';

const wordsOf = ({ whom, what, lines: [first] }: Wait) =>
  `${first.thread.id}: ${whom ?? 'nobody'}, ${what}, since ${first.report.key}`;

function waitsIn(history: History) {
  const waits = allWaits(history);
  return {
    now: waitsAt(waits, history.reports.at(-1)!, history).map(wordsOf),
    ended: endedWaits(waits, history).map(
      ({ wait, why, cycle, next }) => `${wordsOf(wait)}; ${why} in ${cycle.label}${next ? '' : ', not listed'}`,
    ),
  };
}

/** What is waited for after status reports of the cycles K1, K2 … */
function waitsAfter(...reports: string[]) {
  const texts = reports.map((text, index) => [`k${index + 1}/status`, `## Ovens\n${text}`]);
  return waitsIn(readReports(Object.fromEntries(texts) as Record<string, string>).history);
}

test.each([
  ['disk at USDF', undefined, 'disk at USDF'],
  ['Data Facilities: disk at USDF', 'Data Facilities', 'disk at USDF'],
  ['Data Facilities:disk', 'Data Facilities', 'disk'],
  ['Data Facilities: disk: 200 TB', 'Data Facilities', 'disk: 200 TB'],
  ['設備課：ディスク', '設備課', 'ディスク'],
  ['https://example.org/1', undefined, 'https://example.org/1'],
  ['Makers: https://example.org/1', 'Makers', 'https://example.org/1'],
  ['the 16:30 delivery', undefined, 'the 16:30 delivery'],
  ['Makers, 16:30: the delivery', 'Makers, 16:30', 'the delivery'],
  ['Data Facilities:', undefined, 'Data Facilities:'],
  [': disk', undefined, ': disk'],
])('%s', (text, whom, what) => {
  expect(needIn(text)).toEqual({ whom, what });
});

test('nothing is waited for unless a line says so', () => {
  expect(waitsAfter('- [ ] Seals once rubber arrives (waits for rubber)')).toEqual({ now: [], ended: [] });
});

const seals = '- [ ] Seals <Item waitsFor="Makers: rubber" />';

test.each([
  ['in both reports', [seals, seals], 'k1'],
  ['with another status', [seals, seals.replace('[ ]', '[/]')], 'k1'],
  ['in other case and spelling', [seals, '- [ ] Seals <Item waitsFor="makers:  Rubber." />'], 'k1'],
  ['for something else before', ['- [ ] Seals <Item waitsFor="Makers: glue" />', seals], 'k2'],
  ['of somebody else before', ['- [ ] Seals <Item waitsFor="Shop: rubber" />', seals], 'k2'],
  ['and not in between', [seals, '- [ ] Seals', seals], 'k3'],
  ['and not listed in between', [seals, '- [ ] Doors', seals], 'k3'],
  ['and closed in between', [seals, '- [x] Seals', seals], 'k3'],
])('a line that waits %s', (_what, reports, since) => {
  expect(waitsAfter(...reports).now).toEqual([`ovens/seals: Makers, rubber, since ${since}/status`]);
});

test.each([
  ['the line is completed', '- [x] Seals', 'closed in k2'],
  ['the line is completed and still says so', '- [x] Seals <Item waitsFor="Makers: rubber" />', 'closed in k2'],
  ['the line is dropped', '- [-] Seals <Item reason="Late" />', 'closed in k2'],
  ['the attribute is gone', '- [ ] Seals', 'withdrawn in k2'],
  ['it waits for something else', '- [ ] Seals <Item waitsFor="Shop: glue" />', 'withdrawn in k2'],
  ['the line is not listed', '- [ ] Doors', 'unlisted in k2, not listed'],
])('it is no longer waited for if %s', (_what, report, why) => {
  expect(waitsAfter(seals, report).ended).toEqual([`ovens/seals: Makers, rubber, since k1/status; ${why}`]);
});

test('it is said once, even if it was waited for twice, and not while it is waited for again', () => {
  const ended = 'ovens/seals: Makers, rubber, since k3/status; closed in k4';
  expect(waitsAfter(seals, '- [ ] Seals', seals, '- [x] Seals').ended).toEqual([ended]);
  expect(waitsAfter(seals, '- [ ] Seals', seals).ended).toEqual([]);
});

test('a status decides, a plan that its status does not account for still counts, and sub-lines wait too', () => {
  const { history } = readReports({
    'k1/plan': '## Ovens\n- Seals <Item waitsFor="rubber" />\n- Doors <Item waitsFor="oak" />\n- Lamp',
    'k1/status': '## Ovens\n- [ ] Seals\n- [/] Lamp\n  - [ ] Bulb <Item waitsFor="Shop: glass" />',
  });
  expect(waitsIn(history)).toEqual({
    now: ['ovens/doors: nobody, oak, since k1/plan', 'ovens/lamp/bulb: Shop, glass, since k1/status'],
    ended: ['ovens/seals: nobody, rubber, since k1/plan; withdrawn in k1'],
  });
});

test('what waited when an earlier report was presented does not change with later ones', () => {
  const text = { 'k1/status': `## Ovens\n${seals}`, 'k2/plan': '## Ovens\n- Seals <Item waitsFor="Makers: rubber" />' };
  const { history } = readReports({ ...text, 'k2/status': '## Ovens\n- [x] Seals' });
  const waits = allWaits(history);
  const at = history.reports.map((report) => waitsAt(waits, report, history).map(wordsOf).length);
  expect(at).toEqual([1, 1, 0]);
});

/** The three lines of the first deck that depend on others, with what they say. */
const marked: Readonly<Record<string, string>> = {
  'Move to SLAC K8s if available': 'SLAC K8s',
  'Raw image upload service if needed': 'somebody who needs it',
  'Data transfer once disk arrives': 'Data Facilities: disk',
};

test('of the two lines of the first deck that wait in F23A, one goes on waiting in F23B, where another begins to', () => {
  const { history, diagnostics } = readFolder('e2e/fixtures/seed', (text) =>
    Object.entries(marked).reduce((all, [line, waitsFor]) => {
      const bullet = new RegExp(`^( *- ${line})$`, 'm');
      return all.replace(bullet, `$1 <Item waitsFor="${waitsFor}" />`);
    }, text),
  );
  expect(diagnostics).toEqual([]);
  const item = 'other-coding/productionize-but-not-optimize-prompt-processing';
  expect(waitsIn(history)).toEqual({
    now: [
      'other-coding/dmtn-143/raw-image-upload-service-if-needed: nobody, somebody who needs it, since f23a/status',
      'pre-ops/integration-and-standing-up-usdf/data-transfer-once-disk-arrives: Data Facilities, disk, since f23b/plan',
    ],
    ended: [`${item}/move-to-slac-k8s-if-available: nobody, SLAC K8s, since f23a/status; withdrawn in F23B`],
  });
});
