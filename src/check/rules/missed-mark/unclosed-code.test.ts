import { expect, test } from 'vitest';
import { checkReport } from '../../report.fixture.ts';

test.each(['```', '~~~~'])('an unclosed code block is reported: %s', (fence) => {
  const unclosed = (body: string) =>
    checkReport(body).diagnostics.map(({ position, found }) => `${position.line}:${position.column} ${found}`);
  expect(unclosed(`## Staff\n\n- [x] Train\n\n${fence}sh\nnpm\n\n## Ovens\n\n- [x] Doors`)).toEqual([
    `8:1 \`\` ${fence} \`\`, which opens a code block that is never closed: everything after it is code`,
  ]);
  expect(unclosed(`## Staff\n\n- [x] Train\n\n  ${fence}\n  npm\n\n- [/] Doors`)).toHaveLength(1);
  expect(unclosed(`## Staff\n\n- [x] Train\n\n  ${fence}\n  npm\n  ${fence}\n\n> ${fence}\n> x\n> ${fence}`)).toEqual(
    [],
  );
});
