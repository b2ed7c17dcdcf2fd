import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- See [the area](/areas/ovens/ for more', '- See [the area](/areas/ovens/) for more'],
  ['- See [a page](https://example.org/a, and that', '- See [a page](https://example.org/a), and that'],
  ['- See [a file](/files/sources/my file.pdf) here', '- See [a file](/files/sources/my%20file.pdf) here'],
  ['Read [it](plan.mdx', 'Read [it](plan.mdx)'],
  ['- See (the area)[/areas/ovens/]', '- See [the area](/areas/ovens/)'],
  ['- See (a page)[https://example.org/a] for more', '- See [a page](https://example.org/a) for more'],
  ['- Adjust the [[Thermostat]]', '- Adjust the Thermostat'],
  ['- Adjust the [[thermostat|temperature control]]', '- Adjust the temperature control'],
])('a malformed link is corrected: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test.each([
  ['- See [KAFKA-1|https://example.org/1] first', '- See [KAFKA-1](https://example.org/1) first'],
  ['- ** Kafka ** brokers', '- **Kafka** brokers'],
  ['- Kafka\n\n  ![Lag](my lag.png)', '  ![Lag](my%20lag.png)'],
  ['- See [Ida](mailto: ida@example.org)', '- See [Ida](mailto:ida@example.org)'],
  ['- **Kafka ** brokers', '- **Kafka** brokers'],
  ['- See [the plan][plan]', 'Put the URL in parentheses behind the words: [words](URL).'],
  ['- Kafka\n\n  > [!NOTE]\n  > Late', '  <Note>Late</Note>'],
  [':::note\nLate\n:::', '<Note>Late</Note>'],
  [':::tip Kafka\n\nLate\n\n:::', '<Note>\n\nKafka\n\nLate\n\n</Note>'],
  [':::tip\n- [x] Kafka\n:::', '- [x] Kafka'],
  ['- See the plan[^1]', 'Put the words of this footnote in parentheses, or delete it.'],
  ['- Kafka\n\n![[lag.png]]', 'Write it as ![what the picture shows](its path).'],
])('markup of other programs is reported: %j', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`).map((found) => found.replace(/^\S+ \S+ /, ''))).toEqual([fix]);
});

test.each([
  '- `[x|https://example.org] ** a **`',
  '- A (note) [1]',
  '- A (note)[1]',
  '- 80% of **all** and **more**',
  '- [a][b] and \\[^1]\n\n[b]: /b',
  '- a[[ij]] and [[1, 2], [3]]',
  '- A [list](of all) things',
  '- `[a](/b`',
  '- \\[a](/b',
  '- [a](/b)',
  '- [a](</b c>)',
])('no malformed link is found in %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});
