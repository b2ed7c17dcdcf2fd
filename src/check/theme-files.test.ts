import { expect, test } from 'vitest';
import { foreignFiles } from './theme-files.ts';

const publicFiles = ['fonts/team.woff2', 'paper.png'];
const found = (text: string) =>
  foreignFiles({ path: 'theme.css', displayPath: 'theme.css', text }, publicFiles).map((one) => [one.found, one.fix]);

test.each([
  'a { background: url("/paper.png") }',
  'a { background: url(/paper.png?v=2) }',
  "@font-face { font-family: Team; src: url('/fonts/team.woff2#a') format('woff2') }",
  'a { background: image-set("/paper.png" 1x, url(/paper.png) type("image/png") 2x) }',
  'a { background: url(data:image/png;base64,AAAA) ; mask: url(#shape) }',
  '@namespace svg url(http://www.w3.org/2000/svg); svg|a { color: red }',
  '/* url(/etc/passwd) */ a { /* background: url(old.png); */ color: red }',
  ":root { --accent: #123; --url: 'a' } a::before { content: 'url' }",
  '@font-feature-values Team { @styleset { a: 1 } } @page { @top-left-corner { content: "" } } @PAGE :first { margin: 0 }',
  '@layer a, b; @layer a { @container side (width > 1em) { a { color: red } } } @keyframes k { to { top: 0 } }',
  '@property --x { syntax: "*"; inherits: false } @supports (a: b) { @starting-style { a { top: 0 } } } @scope (a) { b {} }',
  '@charset "utf-8"; @layer team; @media (min-width: 40rem) { a[href^="https://"]:hover { color: red } }',
])('%s is right', (css) => {
  expect(found(css)).toEqual([]);
});

test.each([
  'a { background: url("/etc/passwd") }',
  'a { background: url(/etc/passwd) }',
  'a { background: url( ./.env.local ) }',
  'a { background: URL("../secret") }',
  'a { background: url(//host.example/a.png) }',
  'a { background: url("https://host.example/a.png") }',
  '@font-face { src: url(https://host.example/a.woff2) }',
  'a { background: url("/paper.png/../../secret") }',
  'a { background: url("/%2e%2e/secret") }',
  'a { background: url("/paper\\.png") }',
  'a { background: url(/etc/pass wd) }',
  'a { background: \\75rl(/etc/passwd) }',
  'a { background: \\url(/etc/passwd) }',
  'a { background: \\66 url(/etc/passwd) }',
  'a { background: image-set("secret.png" 1x) }',
  'a { background: -webkit-image-set("secret.png" 1x) }',
  'a { background: src("secret.png") }',
  'a { --x: "url(/etc/passwd)" }',
  'a { --x: /* url("/etc/passwd") */ a }',
  'a { --x: { b: url(/etc/passwd) } }',
  '@import "/etc/passwd";',
  "@IMPORT url('https://host.example/a.css') layer(x);",
  '@\\69mport "a.css";',
  '@import url(/paper.png);',
  '@plugin "./public/evil.mjs";',
  '@config "./public/evil.js";',
  '@source "../**/*.html";',
  '@reference "./app.css";',
  '@tailwind utilities;',
  'a { @apply underline; }',
  '@theme { --a: b }',
  '@unocss;',
  '@media print { @PLUGIN "./public/evil.mjs"; }',
  'a { --x: { @plugin "./public/evil.mjs"; } }',
  '@\\70lugin "./public/evil.mjs";',
  'a { width: theme(spacing.4) }',
  'a { width: calc(1px + --spacing(4)) }',
  'a { --x: --alpha(red / 50%) }',
  '@media (width >= --theme(--breakpoint-sm)) { a { color: red } }',
  '@m\\65 dia print { a { color: red } }',
  // Tailwind sees a comment that ends within the text.
  `a { b: url(#/*); c: "*/); @plugin './public/evil.mjs'; " }`,
  '/*# sourceMappingURL=../../secret.map */',
])('%s is a mistake', (css) => {
  expect(found(css).length).toBeGreaterThan(0);
});

test('the mistake is at its place, and a file that the team publishes under this name is proposed', () => {
  const [mistake] = foreignFiles(
    { path: 'theme.css', displayPath: 'theme.css', text: 'a {\n  background: url("../public/paper.png");\n}\n' },
    publicFiles,
  );
  expect(mistake).toMatchObject({
    code: 'unsafe-file',
    position: { line: 2, column: 19 },
    found: '`"../public/paper.png"`',
    fix: '  background: url("/paper.png");',
  });
});
