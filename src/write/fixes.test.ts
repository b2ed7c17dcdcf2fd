import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { readReports, textsOf } from '../history/inline.fixture.ts';
import { editOfProblem } from './fixes.ts';

/** The lines of a report after the fix of the only problem in it; undefined if the editor offers none. */
function fixed(...lines: string[]): string | undefined {
  const report = { 'k1/status': ['## Ovens', ...lines].join('\n') };
  const [text = ''] = Object.entries(textsOf(report)).flatMap(([path, text]) => (path.includes('k1') ? [text] : []));
  const { diagnostics } = readReports(report);
  expect(diagnostics).toHaveLength(1);
  const edit = editOfProblem(diagnostics[0]!, Text.of(text.split('\n')));
  return edit && (text.slice(0, edit.from) + edit.insert + text.slice(edit.to)).split('## Ovens\n')[1]?.trim();
}

test('a fix of a line takes the place of all its rows', () => {
  expect(fixed('- [x] Replace the', '  seals <Item waitsFor="rubber" />', '- [x] Rota')).toBe(
    '- [x] Replace the seals\n- [x] Rota',
  );
});

test('no fix takes a note away', () => {
  expect(fixed('- [x] Replace the seals <Note>Of rubber.</Note> <Item waitsFor="rubber" />')).toBe(undefined);
});
