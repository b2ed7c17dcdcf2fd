import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PlainError } from '../report/plain-error.ts';
import { ownCode } from './own-code.ts';

test.each(['50% off', 'notes #1', 'why?'])('a project in a folder named %s is told to move, at its installation too', (name) => {
  const project = join(tmpdir(), name);
  const settings = { folder: join(project, 'content'), root: 'content', url: undefined, base: '/' };
  expect(() => ownCode(project, settings, 'a', {})).toThrow(PlainError);
  expect(() => ownCode(project, settings, 'a', {})).toThrow(/^Astro cannot build in .*: move the project/);
});
