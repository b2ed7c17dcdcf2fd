/** Days that depend on when they are said: "next week", "in two weeks", "Ende des Monats". */
import { lastDayOf } from './named-spans.ts';

type Unit = 'week' | 'month' | 'quarter' | 'year';

const before = String.raw`^(?:(?:by|until|bis|für|para|a|pour|d’ici|d'ici)\s+)?(?:(?:the|zum|zur|el|la|le)\s+|l['’])?(?:(?:the )?end of |ende (?:der |des )?|fin(?:al(?:es)?)? del? (?:la )?|fin de |fin d['’])?`;
const next: readonly (readonly [Unit, string])[] = [
  ['week', 'next week|nächste[rn]? woche|próxima semana|semana (?:que viene|próxima)|semaine prochaine'],
  ['month', 'next month|nächste[nr]? monat|próximo mes|mes (?:que viene|próximo)|mois prochain'],
  ['quarter', 'next quarter|nächste[ns]? quartal|próximo trimestre|trimestre (?:que viene|próximo)|trimestre prochain'],
  ['year', 'next year|nächste[ns]? jahr|próximo año|año (?:que viene|próximo)|an(?:née)? prochaine?'],
];
const endOf: readonly (readonly [Unit, string])[] = [
  [
    'week',
    '(?:end of |this )(?:the |this )?week|ende der woche|diese woche|fin(?:al)? de (?:la )?semana|esta semana|fin de (?:la )?semaine|cette semaine',
  ],
  [
    'month',
    '(?:end of |this )(?:the |this )?month|eom|monatsende|ende des monats|diesen monat|fin(?:al(?:es)?)? de(?:l)? mes|este mes|fin du mois|ce mois',
  ],
  [
    'quarter',
    '(?:end of |this )(?:the |this )?quarter|eoq|quartalsende|ende des quartals|fin(?:al)? de(?:l)? trimestre|este trimestre|fin du trimestre',
  ],
];
const numbers = ['(?:a|an|one|1|einer|einem|una?|une?)', '(?:two|2|zwei|dos|deux)', '(?:three|3|drei|tres|trois)'];
const unitNames: readonly (readonly [Unit, string])[] = [
  ['week', 'weeks?|wochen?|semanas?|semaines?'],
  ['month', 'months?|monat(?:en)?|mes(?:es)?|mois'],
];

const whole = (words: string) => new RegExp(`${before}(?:${words})$`, 'iu');
const patterns = [
  ...endOf.map(([unit, words]) => ({ unit, ahead: 0, pattern: whole(words) })),
  ...next.map(([unit, words]) => ({ unit, ahead: 1, pattern: whole(words) })),
  ...unitNames.flatMap(([unit, names]) =>
    numbers.map((number, index) => ({
      unit,
      ahead: index + 1,
      pattern: new RegExp(`^(?:in|within|en|dentro de|dans) ${number} (?:${names})$`, 'iu'),
    })),
  ),
];

/**
 * The last day that such a text may mean, as YYYY-MM-DD; undefined if it is none.
 * @param today the day on which it is said.
 */
export function relativeDay(text: string, today: string): string | undefined {
  const meant = patterns.find(({ pattern }) => pattern.test(text.trim()));
  return meant && lastDayAfter(today, meant.unit, meant.ahead);
}

function lastDayAfter(today: string, unit: Unit, ahead: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const written = (date: Date) => date.toISOString().slice(0, 10);
  if (unit === 'week') {
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    const friday = day - ((weekday + 6) % 7) + 4;
    return written(new Date(Date.UTC(year, month - 1, friday + 7 * ahead)));
  }
  if (unit === 'year') return lastDayOf({ unit, number: 1 }, year + ahead);
  const months = unit === 'month' ? month + ahead : (Math.ceil(month / 3) + ahead) * 3;
  return written(new Date(Date.UTC(year, months, 0)));
}
