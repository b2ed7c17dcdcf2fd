import { expect, test } from 'vitest';
import { writtenDay } from './written-days.ts';

test.each([
  '15 January 2024',
  '15. January 2024',
  '15 Jan 2024',
  '15-Jan-2024',
  'January 15, 2024',
  'Jan. 15th 2024',
  'JANUARY 15 2024',
  '15.01.2024',
  '15. 1. 2024',
  '15/1/2024',
  '01/15/2024',
  '2024-1-15',
  '2024/01/15',
  '20240115',
  '2024-01-15T10:00',
])('%s is read as 15 January 2024', (written) => {
  expect(writtenDay(written)).toBe('2024-01-15');
});

test('a day is unambiguous if day and month are equal or the month is a word', () => {
  expect(writtenDay('05/05/2024')).toBe('2024-05-05');
  expect(writtenDay('5 Sept 2024')).toBe('2024-09-05');
  expect(writtenDay('2 May 2024')).toBe('2024-05-02');
});

test.each([
  '04/05/2024',
  '4.5.2024',
  '15.01.24',
  'January 2024',
  'spring',
  '15 Jam 2024',
  '15 Marchant 2024',
  '2024',
  '',
])('%j is ambiguous or not a day', (written) => {
  expect(writtenDay(written)).toBeUndefined();
});
