import { expect, test } from 'vitest';
import { refusedSyntax } from './theme-syntax.ts';

const found = (text: string) =>
  refusedSyntax({ path: 'theme.css', displayPath: 'theme.css', text }).map(({ position, found }) => [
    `${position.line}:${position.column}`,
    found,
  ]);

test.each(['', ':root { --accent: #123; }', 'a:::b ! { color: ; *zoom: 1 }', '/*# sourceMappingURL=gone.map */'])(
  '%s is read',
  (css) => {
    expect(found(css)).toEqual([]);
  },
);

test.each([
  ['.a {\n  color red;\n}', '2:3', 'what PostCSS refuses: `Unknown word color`'],
  ['.a { color: red top: 0 }', '1:16', 'what PostCSS refuses: `Missed semicolon`'],
  ['.a {\n  // old\n  top: 0 }', '2:6', 'what PostCSS refuses: `Unknown word old`'],
  ['<style>\n.a {}\n</style>', '3:1', 'what PostCSS refuses: `Unknown word </style>`'],
  ['.a {} <!--', '1:7', 'what PostCSS refuses: `Unknown word <`'],
  ['.a {}\n>>>>>>> theirs\n', '2:1', 'what PostCSS refuses: `Unknown word >>>>>>>`'],
])('%s is not', (css, place, message) => {
  expect(found(css)).toEqual([[place, message]]);
});
