// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fillForm, formQuery, unknownValues } from './form-url.ts';

document.body.innerHTML = `
  <form id="tools">
    <input type="search" name="q">
    <select name="area"><option value=""><option value="ovens"></select>
    <input type="checkbox" name="status" value="planned">
    <button>Show</button>
  </form>
  <input type="checkbox" name="status" value="dropped" form="tools">`;
const form = document.querySelector('form')!;
const field = form.querySelector<HTMLInputElement>('[type=search]')!;
const asked = () => formQuery(new FormData(form)).toString();

test.each(['', 'q=loss+of+heat&area=ovens', 'status=planned&status=dropped', 'q=x&status=dropped'])(
  'a form says what its URL says: %j',
  (query) => {
    fillForm(form, new URLSearchParams(query));
    expect(asked()).toBe(query);
  },
);

test('a space that a reader has just typed stays, and is not in the URL', () => {
  field.value = 'loss ';
  fillForm(form, new URLSearchParams('q=loss'));
  expect([field.value, asked()]).toEqual(['loss ', 'q=loss']);
  fillForm(form, new URLSearchParams('q=heat'));
  expect(field.value).toBe('heat');
});

test('what the form does not have is left out, and named if it has such fields', () => {
  const query = new URLSearchParams('q=any&area=cellar&status=unknown&status=dropped&when=ever');
  fillForm(form, query);
  expect(asked()).toBe('q=any&status=dropped');
  expect(form.querySelector('select')!.selectedOptions).toHaveLength(1);
  expect(unknownValues(form, query)).toEqual(['cellar', 'unknown']);
});
