import { describe, expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { movedCycles, spanOf, topicPages, windowPath } from './topic-pages.ts';

/** The archive of thirty plans with ten lines each, which mention the topic in every plan but the fifth. */
function archive() {
  const lines = (word: string) => Array.from({ length: 10 }, (_, index) => `- Work ${index} on the ${word}\n`).join('');
  const reports = Array.from({ length: 30 }, (_, index) => [
    `k${index + 1}/plan`,
    `## Ovens\n\n${lines(index === 4 ? 'table' : 'oven door')}`,
  ]);
  const { content, history } = readReports(Object.fromEntries(reports), {
    'topics/door.mdx': '---\nterm: oven door\n---\n\nWhat keeps the heat in.\n',
  });
  return archiveOf(content, history);
}

describe('the pages of a topic with a long history', () => {
  test('the newest cycles are on the page of the topic, older ones on pages named by their oldest cycle', () => {
    const { t, ...all } = archive();
    const pages = topicPages('door', all);
    expect([spanOf(pages.recent, t), ...pages.windows.map(({ cycles }) => spanOf(cycles, t))]).toEqual([
      'k21 to k30',
      'k12 to k20',
      'k1 to k11',
    ]);
    expect(pages.windows.map((window) => windowPath('door', window))).toEqual([
      '/topics/door/k12/',
      '/topics/door/k1/',
    ]);
  });

  test('the lines of a cycle are those of the status, then those of the plan', () => {
    const { content, history } = readReports(
      {
        'k1/plan': '## Ovens\n\n- Hang the oven door\n- Paint the oven door',
        'k1/status': '## Ovens\n\n- [x] Hang the oven door\n- [ ] Clean the oven door',
      },
      { 'topics/door.mdx': '---\nterm: oven door\n---\n' },
    );
    const [cycle] = topicPages('door', archiveOf(content, history)).recent;
    expect(cycle!.lines.map(({ report, line }) => `${report.kind}: ${line.text}`)).toEqual([
      'status: Hang the oven door',
      'status: Clean the oven door',
      'plan: Hang the oven door',
      'plan: Paint the oven door',
    ]);
  });

  test('the former page of a cycle redirects to its present page', () => {
    const urls = [
      '/topics/door/k30/',
      '/topics/door/k16/',
      '/topics/door/k1/',
      '/topics/door/k2/',
      '/topics/door/k5/',
      '/topics/window/k2/',
      '/topics/door/nothing/',
    ];
    expect(Object.fromEntries(movedCycles(urls, archive()))).toEqual({
      '/topics/door/k30/': '/topics/door/#k30',
      '/topics/door/k16/': '/topics/door/k12/#k16',
      '/topics/door/k2/': '/topics/door/k1/#k2',
    });
  });
});
