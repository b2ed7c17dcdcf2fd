import { expect, test } from 'vitest';
import { namesDay, writtenDays } from './written-days.ts';

const inEnglish = (written: string) => writtenDays(written, 'en');

test.each([
  '15 January 2024',
  '15. January 2024',
  '15 Jan 2024',
  '15-Jan-2024',
  'January 15, 2024',
  'Jan. 15th 2024',
  'Monday, 15th of January 2024',
  'JANUARY 15 2024',
  '15.01.2024',
  '15. 1. 2024',
  '15/1/2024',
  '01/15/2024',
  '15.01.24',
  '15 Jan 24',
  '2024-1-15',
  '2024/01/15',
  '20240115',
  '2024-01-15T10:00',
  '15.01.2024 10:00',
])('%s is read as 15 January 2024', (written) => {
  expect(inEnglish(written)).toEqual(['2024-01-15']);
});

test('a day is unambiguous if day and month are equal or the month is a word', () => {
  expect(inEnglish('05/05/2024')).toEqual(['2024-05-05']);
  expect(inEnglish('5 Sept 2024')).toEqual(['2024-09-05']);
  expect(inEnglish('2 May 2024')).toEqual(['2024-05-02']);
});

test.each([
  '04/05/2024',
  '4.5.2024',
  '15 Ju 2024',
  'January 2024',
  'spring',
  '15 Jam 2024',
  '15 Marchant 2024',
  '15 January or March 2024',
  '15 January 2024 or 16 January 2024',
  '15.01.202',
  '2024',
  '',
])('%j is ambiguous or not a day', (written) => {
  expect(inEnglish(written)).not.toHaveLength(1);
});

test.each([
  ['de', '31. Dezember 2026'],
  ['de', 'Donnerstag, 31. Dez. 2026'],
  ['de', '31.12.26'],
  ['de', 'December 31, 2026'],
  ['de-AT', '31. Dezember 2026'],
  ['es', '31 de diciembre de 2026'],
  ['es', '31/12/26'],
  ['es', '31 dic 2026'],
  ['fr', '31 decembre 2026'],
  ['pl', '31 grudnia 2026'],
  ['cs', '31. prosince 2026'],
  ['ja', '2026年12月31日'],
  ['en-GB', '31/12/26'],
  ['en', '31/12/26'],
])('in %s, %s is read as 31 December 2026', (language, written) => {
  expect(writtenDays(written, language)).toEqual(['2026-12-31']);
});

test('a date in figures has the order of the language', () => {
  expect(writtenDays('03/04/2026', 'es')).toEqual(['2026-04-03']);
  expect(writtenDays('1er mars 2026', 'fr')).toEqual(['2026-03-01']);
  expect(writtenDays('03/04/2026', 'en-US')).toEqual(['2026-03-04']);
  expect(writtenDays('03/04/2026', 'en')).toEqual(['2026-04-03', '2026-03-04']);
});

test.each(['31. März 2031', '31 de marzo de 2031', '31 mars 2031', 'March 31st, 2031', 'lunes, 31 mar 2031'])(
  '%s is read in every site, whatever its language',
  (written) => {
    for (const language of ['en', 'de', 'es', 'fr', 'pl'])
      expect(writtenDays(written, language)).toEqual(['2031-03-31']);
  },
);

test.each([
  'Q2',
  'Q2 2031',
  'next week',
  'in two weeks',
  '03/04',
  '31.3.',
  '31 March',
  'end of March 2031',
  '2031-02-30',
  '2031-13-04',
  '26-12-31',
  '2031-W12',
  'KW 12/31',
  'Ende des Monats',
])('%j is no day, and none is invented', (written) => {
  expect(inEnglish(written)).toEqual([]);
});

test.each(['Sitzung vom 2. April', 'All hands 2031', 'Meeting on 2/4', 'Reunión del 2 de abril'])(
  '%s names a day or a year',
  (text) => {
    expect(namesDay(text, 'en')).toBe(true);
  },
);

test.each(['Room 12', 'Team meeting', 'The march of the cooks'])('%s names none', (text) => {
  expect(namesDay(text, 'en')).toBe(false);
});
