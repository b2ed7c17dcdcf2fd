import { logLine } from '../../report/diagnostics/log-line.ts';
import { PlainError } from '../../report/diagnostics/plain-error.ts';
import { parseYaml, yamlText } from '../../report/fields/yaml.ts';
import { cyclesOf, type Cycle } from '../../report/order.ts';
import type { SiteSettings } from '../../report/schema/site.ts';
import { builtIn } from '../../report/status.ts';
import { withEntry } from '../list-entry.ts';
import { joinCycles } from './join-cycles.ts';

/** The text of `site.yaml` of a site that another one joins, and what was added to it. */
interface JoinedSettings {
  yaml: string;
  /** Such as `cycle K0`. */
  added: readonly string[];
}

/**
 * Adds teams to `site.yaml`, and the cycles, statuses, handles and reviews of the other site. Nothing else changes.
 * @param teams the names to add.
 * @throws PlainError if the settings contradict each other, or a list is written in a way that cannot be changed.
 */
export function joinSettings(
  before: string,
  { site, other, teams }: { site: SiteSettings; other: SiteSettings; teams: readonly string[] },
): JoinedSettings {
  let yaml = before.replace(/(?<=[^\n])$/, '\n');
  const added: string[] = [];
  const add = (field: string, name: string, value: unknown, index?: number) => {
    const isThere = parseYaml(yaml).has(field);
    const longer = isThere ? withEntry(yaml, field, yamlText(value), index) : withField(yaml, field, [value]);
    if (longer === undefined)
      throw new PlainError(
        `site.yaml is written in a way to which ${logLine(name)} cannot be added to "${field}". Write each field and each entry on a line of its own, as in "title: Kitchen", with nothing after the last one, then repeat this command.`,
      );
    yaml = longer;
    added.push(name);
  };
  for (const name of teams) add('teams', `team ${name}`, name);
  const known = cyclesOf(site).map(({ id }) => id);
  joinCycles(cyclesOf(site), cyclesOf(other)).forEach((cycle, index) => {
    if (!known.includes(cycle.id)) add('cycles', `cycle ${cycle.label}`, cycleValue(cycle), index);
  });
  for (const link of newHandles(site, other)) add('links', `handle ${link.handle}`, link);
  const reviews = site.reviews.map(({ name }) => name);
  for (const review of other.reviews)
    if (!reviews.includes(review.name)) add('reviews', `review ${review.name}`, review);
  const statuses = newStatuses(site, other);
  const document = parseYaml(yaml);
  for (const [id, status] of statuses) document.setIn(['statuses', id], document.createNode(status, { flow: true }));
  if (statuses.length === 0) return { yaml, added };
  return { yaml: document.toString({ lineWidth: 0 }), added: [...added, ...statuses.map(([id]) => `status ${id}`)] };
}

/** The text of a file of YAML with a field at its end; undefined if it does not say the same with it. */
function withField(yaml: string, field: string, value: readonly unknown[]): string | undefined {
  const longer = `${yaml}${field}:\n${value.map((entry) => `  - ${yamlText(entry)}\n`).join('')}`;
  const document = parseYaml(longer);
  const expected = { ...(parseYaml(yaml).toJS() as object), [field]: value };
  const isRead = document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(expected);
  return isRead ? longer : undefined;
}

function cycleValue({ label, starts, ends }: Cycle): unknown {
  const isDated = starts !== undefined || ends !== undefined;
  return isDated ? { label, ...(starts && { starts }), ...(ends && { ends }) } : label;
}

/** The statuses of its own that the other site has. */
function newStatuses({ statuses = {} }: SiteSettings, other: SiteSettings): [string, unknown][] {
  return Object.entries(other.statuses ?? {}).filter(([id, status]) => {
    if (builtIn.some((one) => one.id === id)) return false;
    const known = statuses[id as keyof typeof statuses];
    if (known === undefined || JSON.stringify(known) === JSON.stringify(status)) return known === undefined;
    throw new PlainError(
      `Both sites have a status ${id}, and they differ: make them the same in "statuses" of both site.yaml, or give one another id.`,
    );
  });
}

function newHandles({ links }: SiteSettings, other: SiteSettings): SiteSettings['links'] {
  return other.links.filter(({ handle, url }) => {
    const known = links.find((link) => link.handle === handle);
    if (known === undefined || known.url === url) return known === undefined;
    throw new PlainError(
      `${handle} links to ${known.url} on one site and to ${url} on the other: correct "links" in one site.yaml.`,
    );
  });
}
