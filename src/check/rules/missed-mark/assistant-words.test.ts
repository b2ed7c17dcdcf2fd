import { expect, test } from 'vitest';
import { checkText } from '../../report.fixture.ts';

function found(paragraph: string) {
  const { diagnostics } = checkText(`---\ntitle: K1\n---\n\n## Staff\n\n- [x] Train\n\n${paragraph}\n`);
  return diagnostics.flatMap(({ code, found, fix }) => (code === 'missed-mark' ? `${found} ${fix}` : []));
}

test.each([
  'Here is the status report in Markdown:',
  'Sure! Here’s your updated report:',
  'Would you like me to make it shorter?',
  'Let me know if you would like another version.',
  'Hier ist der Statusbericht als Markdown:',
  'Soll ich den Ton noch ändern?',
  '¡Claro! Aquí tienes el informe en formato Markdown:',
  '¿Quieres que lo adapte a un tono más ejecutivo?',
  'Voici le rapport au format Markdown :',
  'Souhaitez-vous que je le raccourcisse ?',
])('what an assistant says is no part of the report: %s', (text) => {
  expect(found(text)).toEqual([`\`${text}\`, what an assistant says to its user Delete this paragraph.`]);
});

test.each([
  'Here is where the ovens stand.',
  'Let me know what you wrote in the plan.md of the kitchen, says the chef to the cooks who came',
  'Soll ich bleiben oder gehen, fragte niemand.',
  'Voici Ann, la nouvelle cuisinière.',
])('other text is none: %s', (text) => {
  expect(found(text)).toEqual([]);
});
