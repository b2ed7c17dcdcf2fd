import { expect, test } from 'vitest';
import { parseMarkdown } from '../read-document.ts';
import { plainText } from './nodes.ts';

const read = (text: string) =>
  parseMarkdown(text).children.map((node) => `${node.type} ${node.position?.start.line}: ${plainText([node])}`);

test('a comment on lines of its own is ignored', () => {
  expect(read('{/* What could *stop* us? */}\n')).toEqual([]);
  expect(read('## Risks\n\n{/* What could\n\nstop us? **/} \n\nThe ice.\n')).toEqual([
    'heading 1: Risks',
    'paragraph 7: The ice.',
  ]);
  expect(read('{/* What? */}\nThe ice.\n{/* Why? */}\n- One\n')).toEqual(['paragraph 2: The ice.', 'list 4: One']);
  expect(read('- One\n\n  {/* What? */}\n- Two\n')).toEqual(['list 1: One Two']);
});

test('code, and comments beside words or without an end, stay', () => {
  expect(read('```\n{/* What? */}\n```\n')).toEqual(['code 1: {/* What? */}']);
  for (const text of ['{/* What? */} Ice.', 'Ice. {/* What? */}', '{/* What?', '{/* What? */ }', '{/ What? /}'])
    expect(read(text)).toEqual([`paragraph 1: ${text}`]);
  expect(read('- One {/* What?\nTwo */}\n')).toHaveLength(1);
});

test('a long text between braces is no comment', () => {
  expect(read(`{/* ${'What? '.repeat(80)} */}\n`)).toEqual([]);
  expect(read(`{/* ${'What? '.repeat(90)} */}\n`)).toHaveLength(1);
});
