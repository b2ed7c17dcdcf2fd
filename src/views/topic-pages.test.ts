import { describe, expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { movedCycles, spanOf, topicPages, windowPath } from './topic-pages.ts';

/** The archive of thirty plans with ten lines each, which mention the topic in every plan but the fifth. */
function archiveWith(...olderCycles: string[]) {
  const lines = (word: string) => Array.from({ length: 10 }, (_, index) => `- Work ${index} on the ${word}\n`).join('');
  const reports = Array.from({ length: 30 }, (_, index) => [
    `k${index + 1}/plan`,
    `## Ovens\n\n${lines(index === 4 ? 'table' : 'oven door')}`,
  ]);
  const { content, history } = readReports(Object.fromEntries(reports), {
    'topics/door.mdx': '---\nterm: oven door\n---\n\nWhat keeps the heat in.\n',
  });
  return archiveOf({ ...content, olderCycles }, history);
}

describe('the pages of a topic with a long history', () => {
  test('the newest cycles are on the page of the topic, older ones on pages named by their oldest cycle', () => {
    const pages = topicPages('door', archiveWith());
    expect([spanOf(pages.recent), ...pages.windows.map(({ cycles }) => spanOf(cycles))]).toEqual([
      'k21 to k30',
      'k12 to k20',
      'k1 to k11',
    ]);
    expect(pages.windows.map((window) => windowPath('door', window))).toEqual([
      '/topics/door/k12/',
      '/topics/door/k1/',
    ]);
  });

  test('the former page of a cycle redirects to its present page', () => {
    const archive = archiveWith(
      '/topics/door/k30/',
      '/topics/door/k16/',
      '/topics/door/k1/',
      '/topics/door/k2/',
      '/topics/door/k5/',
      '/topics/window/k2/',
      '/topics/door/nothing/',
    );
    expect(Object.fromEntries(movedCycles(archive))).toEqual({
      '/topics/door/k30/': '/topics/door/#k30',
      '/topics/door/k16/': '/topics/door/k12/#k16',
      '/topics/door/k2/': '/topics/door/k1/#k2',
    });
  });
});
