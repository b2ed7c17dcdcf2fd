import { expect, test } from 'vitest';
import { inEnglish, statusWordsOf } from '../report/status-words.ts';
import { saidInLine } from './said-status.ts';

const words = statusWordsOf(inEnglish, ['de', 'es', 'fr']);

test.each([
  [
    undefined,
    'awaiting sign-off | needs approval from legal | contract awarded | ordered | rolled back | no money | to follow',
  ],
  [
    undefined,
    'liegt noch beim Rat | Teile fehlen noch | Termin offen | bestellt | ausgeschrieben | kein Geld | hat sich erledigt',
  ],
  [undefined, 'en manos de Urbanismo | a falta de firma | no hay dinero | adjudicada | en breve | depende del alcalde'],
  ['dropped', 'not going ahead | called off | kommt nicht | durch Pumpe ersetzt | sustituida por aerotermia'],
  [
    'completed',
    'live since 1 May | commissioned last week | in Betrieb seit Mai | übergeben an die Stadtwerke | en funcionamiento',
  ],
  ['in-progress', 'in UAT | PR open | ready for review | im Test | wird noch geprüft | en pruebas | en licitación'],
  ['not-started', 'next quarter | ab Juni | nächstes Jahr | el año que viene | para el próximo curso'],
])('behind the words of a line, %s is what these say: %s', (status, texts) => {
  for (const text of texts.split(' | ')) {
    const said = [`Boiler: ${text}`, `Boiler (${text})`, `Boiler – ${text}`].map((line) => saidInLine(line, words));
    expect([text, said.map((one) => one && one.said.status?.id)]).toEqual([text, [status, status, status]]);
    expect(said).not.toContain(undefined);
  }
});

test.each([
  'Boiler: needs to be told',
  'Boiler: ab 150 €',
  'Boiler: no',
  'Live boiler',
  'Boiler: depends on what it is',
])('these say none: %s', (line) => {
  expect(saidInLine(line, words)).toBeUndefined();
});
