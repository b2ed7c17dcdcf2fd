import { expect, test } from 'vitest';
import { fixAll } from '../../report.fixture.ts';

test.each(['NEW: ', '**NEW** ', '[new] '])('%s before the words is not part of the URL', (before) => {
  expect(fixAll(`## Staff\n\n- [/] ${before}Kafka`)).toEqual({ fixes: ['- [/] Kafka'], remaining: [] });
  expect(fixAll(`## Staff\n\n- [x] ${before}Kafka`)).toEqual({ fixes: ['- [x] Kafka'], remaining: [] });
});
