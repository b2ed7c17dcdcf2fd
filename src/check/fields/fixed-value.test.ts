import { expect, test } from 'vitest';
import { writtenDays } from './fixed-value.ts';

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
  expect(writtenDays(written)).toEqual(['2024-01-15']);
});

test('a day is unambiguous if day and month are equal or the month is a word', () => {
  expect(writtenDays('05/05/2024')).toEqual(['2024-05-05']);
  expect(writtenDays('5 Sept 2024')).toEqual(['2024-09-05']);
  expect(writtenDays('2 May 2024')).toEqual(['2024-05-02']);
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
  expect(writtenDays(written)).not.toHaveLength(1);
});

test('other dates tell which of day and month comes first', () => {
  expect(writtenDays('12.01.2029')).toEqual(['2029-01-12', '2029-12-01']);
  expect(writtenDays('12.01.2029', 'starts: 31.03.2029')).toEqual(['2029-01-12']);
  expect(writtenDays('12/01/2029', 'starts: 03/31/2029')).toEqual(['2029-12-01']);
});
