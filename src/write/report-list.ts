import type { Choice, Task } from './messages.ts';
import { element, nameOf, queryOf, t, type Place } from './parts.ts';

/**
 * What comes next, the reports of the last cycles, and the one that is open. Pages of older ones lead here; one of a cycle
 * that its author has named is not listed.
 */
function nearest(task: Task): Choice[] {
  const { choices } = task;
  const labels = [...new Set(choices.flatMap(({ label, isPublished }) => (isPublished ? label : [])))].slice(0, 2);
  const isOpen = (choice: Choice) => queryOf(choice) === queryOf(task);
  const listed = choices.filter((one) => !one.isPublished || labels.includes(one.label) || isOpen(one));
  return listed.some(isOpen) ? listed : [task, ...listed];
}

/** The reports that can be written, as links to this page. */
export function listReports(task: Task, { part }: Place): void {
  const list = part<HTMLSelectElement>('report');
  const options = nearest(task).map((choice) => {
    const [name, value] = [nameOf(choice), queryOf(choice)];
    const shown = choice.isPublished ? name : t('write.new', { report: name });
    return element('option', { value, selected: value === queryOf(task) }, shown);
  });
  list.replaceChildren(...options);
  list.onchange = () => location.assign(list.value);
}
