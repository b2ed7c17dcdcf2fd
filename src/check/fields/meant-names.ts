import { misspelt } from '../../report/diagnostics/nearest.ts';
import { fieldAt, type Path } from '../../report/fields/yaml.ts';
import type { FieldsSeen } from '../rule.ts';
import { schemaAt } from './field-schema.ts';
import type { Issue } from './issues.ts';

/** What a field that does not exist may be called. */
interface MeantName {
  /** The fields that exist in its place. */
  known: readonly string[];
  /** The nearest of those that are missing, and where it would be. */
  path: Path | undefined;
  /** What the author wrote after a colon that has no space behind it. */
  rest: string;
}

export function meantNames({ issues, document, json }: FieldsSeen): ReadonlyMap<Issue, MeantName> {
  const unknown = issues.filter(({ kind }) => kind === 'unknown');
  return new Map(
    unknown.map((issue) => {
      const parent = issue.path.slice(0, -1);
      const known = Object.keys(schemaAt(json, parent).properties ?? {});
      const missing = known.filter((name) => !fieldAt(document, [...parent, name]));
      const [word = '', ...rest] = String(issue.path.at(-1)).split(/:+/);
      // A colon may also be inside the name.
      const name = misspelt([word, ...rest].join(''), missing) ?? misspelt(word, missing);
      const isInside = name !== undefined && misspelt([word, ...rest].join(''), [name]) === name;
      return [
        issue,
        { known, path: name === undefined ? undefined : [...parent, name], rest: isInside ? '' : rest.join(':') },
      ];
    }),
  );
}
