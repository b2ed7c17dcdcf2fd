import type { Node } from 'yaml';
import type { ContentInput, ContentOptions } from '../content.ts';
import { diagnostic, type Diagnostic, type Finding, type Position } from '../diagnostics/diagnostic.ts';
import { placesIn } from '../diagnostics/source.ts';
import { frontmatterOf } from '../fields/frontmatter.ts';
import { fieldAt, nodeAt, parseYaml, type Path } from '../fields/yaml.ts';
import { textsOf } from '../file.ts';

export type RuleFinding = Omit<Finding, 'position'> & { at?: Position | Path | undefined };

/** What rules check, and how they report. Files are named as the author knows them. */
export interface Checked {
  input: ContentInput;
  options: ContentOptions;
  textOf: (file: string) => string;
  placeOf: (file: string, field: Path) => FieldPlace;
  /** The name of a file, by its path in the content folder. */
  named: (path: string) => string;
  report: (file: string, finding: RuleFinding) => void;
}

/** Prepares content for rules, whose findings are added to `into`. */
export function checkedBy(input: ContentInput, options: ContentOptions, into: Diagnostic[]): Checked {
  const texts = textsOf(input.files);
  const textOf = (file: string) => texts(file) ?? '';
  const placeOf = (file: string, field: Path) => placeOfField(textOf(file), field);
  const positionIn = (file: string, at: RuleFinding['at']): Position => {
    if (at === undefined) return { line: 1, column: 1 };
    return 'line' in at ? at : placesIn(textOf(file)).at(placeOf(file, at).start);
  };
  return {
    input,
    options,
    textOf,
    placeOf,
    named: (path) => `${options.root}/${path}`,
    report: (file, { at, ...finding }) => into.push(diagnostic(file, { ...finding, position: positionIn(file, at) })),
  };
}

/** Offsets in the text of a file. */
interface FieldPlace {
  /** Where its name begins; in a list, where its value does. */
  start: number;
  /** Where its value begins and ends. */
  from: number;
  end: number;
  /** Its value. Offsets in this node count from the beginning of the YAML. */
  node: Node | undefined;
}

/** Finds a field in YAML or frontmatter; without it, the beginning of the file. */
function placeOfField(text: string, path: Path): FieldPlace {
  const { yaml, offset } = frontmatterOf(text) ?? { yaml: text, offset: 0 };
  const document = parseYaml(yaml);
  const node = nodeAt(document, path);
  if (!node) return { start: 0, from: 0, end: 0, node: undefined };
  const [from, to] = node.range ?? [0, 0];
  const start = fieldAt(document, path)?.key.range[0] ?? from;
  return { start: offset + start, from: offset + from, end: offset + yaml.slice(0, to).trimEnd().length, node };
}
