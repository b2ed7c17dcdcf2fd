import type { ReadFields } from '../../report/fields/read-fields.ts';
import { isReadable, parseYaml, yamlValue, type Path } from '../../report/fields/yaml.ts';
import { deepestIssue } from './issues.ts';

/** For each value that is tried, all fields are checked again. */
const maxTried = 100;

type Fields = Record<PropertyKey, unknown>;

/**
 * Returns a function that says whether a value, as YAML, would pass the schema at a path. Mistakes elsewhere do not
 * matter. After many trials, nothing passes.
 */
export function trialsOf({ value, schema }: ReadFields): (path: Path, yaml: string) => boolean {
  let tried = 0;
  return (path, yaml) => {
    if (tried++ >= maxTried) return false;
    const document = parseYaml(yaml);
    if (!isReadable(document)) return false;
    const copy: Fields = { root: structuredClone(value) };
    const above = ['root', ...path.slice(0, -1)];
    const parent = above.reduce((here, step) => here[step] as Fields, copy);
    const [last] = path.slice(-1);
    if (last === undefined) return false;
    parent[last] = yamlValue(document);
    const { error } = schema.safeParse(copy['root']);
    return !error?.issues.some((issue) => isAtOrBelow(deepestIssue(issue).path, path));
  };
}

function isAtOrBelow(path: Path, field: Path): boolean {
  return field.every((segment, index) => segment === path[index]);
}
