/** Whatever YAML a field holds is read, or reported in a sentence. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { jsonSchemaOf, type JsonSchema } from '../report/schema/json-schema.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';
import { createReuse } from '../report/reuse.ts';
import { areaSchema, itemSchema, pageSchema, topicSchema } from '../report/schema/notes.ts';
import { redirectsSchema } from '../report/schema/redirects.ts';
import { reportFieldsSchema } from '../report/schema/report.ts';
import { siteSchema } from '../report/schema/site.ts';
import { check } from '../check/check.ts';

const schemas = {
  'site.yaml': siteSchema,
  'redirects.yaml': redirectsSchema,
  'areas/ovens.mdx': areaSchema,
  'topics/thermostat.mdx': topicSchema,
  'items/ovens/measure-heat-loss.mdx': itemSchema,
  'pages/kitchen.mdx': pageSchema,
  'cycles/k1/status.mdx': reportFieldsSchema,
};

/** Puts a value in the place of a field, beside the others that are required. */
type Writer = (value: string) => string;

/** A writer for the whole of what a schema describes, and for each field in it. */
function writersOf(schema: JsonSchema, path = ''): [path: string, write: Writer][] {
  const { properties = {}, required = [], additionalProperties, items, anyOf = [] } = schema;
  const within = (name: string, inner: JsonSchema, write: Writer) =>
    writersOf(inner, `${path}/${name}`).map(([to, writeInner]): [string, Writer] => [
      to,
      (value) => write(writeInner(value)),
    ]);
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const others = required.filter((other) => other !== name);
    const before = others.map((other) => `${other}: ${String(properties[other]?.examples?.[0])}, `).join('');
    return within(name, field, (value) => `{ ${before}${name}: ${value} }`);
  });
  return [
    [path, (value) => value],
    ...fields,
    ...(items ? within('0', items, (value) => `[${value}]`) : []),
    ...(typeof additionalProperties === 'object'
      ? within('a', additionalProperties, (value) => `{ /a/: ${value} }`)
      : []),
    ...anyOf.flatMap((alternative) => writersOf(alternative, path).slice(1)),
  ];
}

/** What a team says of a status that every site has is read alike: one with a marker and one without stand for six. */
const likeOthers = /^\/statuses\/(?:in-progress|not-started|dropped|unrecorded)\//;

const cases = Object.entries(schemas).flatMap(([file, schema]) =>
  writersOf(jsonSchemaOf(schema))
    .filter(([path]) => !likeOthers.test(path))
    .map(([path, write]): [file: string, path: string, Writer] => [file, path, write]),
);

/** A value of each type of YAML, and what is special in JavaScript. */
const examples = [
  '',
  '~',
  'true',
  '0',
  '1e999',
  '.nan',
  '2031-04-02',
  'a',
  '""',
  '"\\ud800"',
  // The colour library throws on it.
  '"/0A"',
  '[]',
  '[a]',
  '[~]',
  '{}',
  '{ a: b }',
  '{ ? [a] : b }',
  '!!binary aGk=',
  '*a',
  '{ toString: x }',
  '{ length: { toString: x } }',
  '[{ length: { valueOf: x, toString: x } }]',
];
const names = fc.constantFrom(
  'toString',
  'valueOf',
  'constructor',
  '__proto__',
  'length',
  'then',
  'toJSON',
  'a',
  '1',
  '',
);
/** What a message shows if the code forgot a value. */
const slips = /undefined|NaN|\[object/;
const { value: anyValue } = fc.letrec<{ value: string }>((value) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...examples),
    fc
      .string({ maxLength: 6 })
      .filter((text) => !slips.test(text))
      .map((text) => JSON.stringify(text)),
    fc.array(value('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(names, value('value')), { maxLength: 3 })
      .map((fields) => `{ ${fields.map((field) => field.join(': ')).join(', ')} }`),
  ),
}));

/** The other files of the kitchen are read once, as the development server does. */
const reuse = createReuse();

test.each(cases)('%s%s may hold anything', (file, _path, write) => {
  const kitchen = {
    'site.yaml': 'title: Kitchen\nteam: Kitchen\ncycles: [K1]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
    'cycles/k1/status.mdx': '---\ntitle: Kitchen K1 status\n---\n\n## Ovens\n\n- [x] Measure heat loss\n',
  };
  const body = /\n---\n.*/s.exec(kitchen[file as 'site.yaml'] ?? '')?.[0] ?? '\n---\n';
  fc.assert(
    fc.property(anyValue, (value) => {
      const text = file.endsWith('.yaml') ? write(value) : `---\n${write(value)}${body}`;
      const input = inputOf({ ...kitchen, [file]: text });
      const { diagnostics } = check({ input, diagnostics: [] }, { ...options, reuse });
      expect(formatDiagnostics(diagnostics, { textOf: () => text })).not.toMatch(slips);
    }),
    { numRuns: examples.length + 4, examples: examples.map((value) => [value]) },
  );
});
