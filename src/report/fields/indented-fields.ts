/**
 * The first fields of YAML that stand further right than those below: YAML takes their indentation for that of all, and
 * blames the first field without it.
 */
export interface IndentedFields {
  /** Each of these lines, without its indentation, and the offset where it begins. */
  lines: { offset: number; text: string; bare: string }[];
  /** The YAML with all fields at the beginning of their lines. */
  fixed: string;
  /** Where in the YAML as it is written an offset in `fixed` is. */
  originOf: (offset: number) => number;
}

/** Longer fields are nobody's slip of a finger. */
const maxLength = 10_000;

/**
 * Finds indented fields at the beginning of YAML.
 * @param yaml the text.
 * @returns them; undefined where the first field is not indented. Whether fixing them helps, the reader of the YAML
 * can say.
 */
export function indentedFields(yaml: string): IndentedFields | undefined {
  const [, before = '', indent = ''] =
    /^((?:[^\S\n]*(?:#.*)?\n){0,99})( +)(?=[^\s#])/.exec(yaml.slice(0, maxLength)) ?? [];
  if (indent === '' || yaml.length > maxLength) return undefined;
  const all = yaml.slice(before.length).split('\n');
  const firstOther = all.findIndex((line) => !line.startsWith(indent));
  const indented = firstOther < 0 ? all : all.slice(0, firstOther);
  const bare = indented.map((line) => line.slice(indent.length));
  const fixed = before + [...bare, ...all.slice(indented.length)].join('\n');
  let next = before.length;
  const lines = indented.map((text, index) => {
    const offset = next;
    next += text.length + 1;
    return { offset, text, bare: bare[index]!.trimEnd() };
  });
  const originOf = (offset: number) =>
    offset + indent.length * Math.min(fixed.slice(before.length, offset).split('\n').length, indented.length);
  return { lines, fixed, originOf };
}
