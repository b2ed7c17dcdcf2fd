import { expect, test } from 'vitest';
import { additionsIn, attributeNames, itemAttributes, type ItemTag } from '../report/schema/item-tag.ts';
import { t } from '../strings/english.fixture.ts';
import { labelled } from './labelled.ts';

const shown = attributeNames.filter((name) => 'label' in itemAttributes[name]);

test.each(shown)('the label of %s has a place for its value', (name) => {
  const [addition, ...others] = additionsIn({ [name]: 'value' } as Partial<ItemTag>);
  expect(others).toEqual([]);
  expect(labelled(addition!, 'value', t).filter((part) => part === 'value')).toEqual(['value']);
});
