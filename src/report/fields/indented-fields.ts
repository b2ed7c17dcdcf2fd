/** Fields that are indented though nothing above them has lines of its own: YAML blames the field before or after. */
export interface IndentedFields {
  /** Each of these lines, without its indentation, and the offset where it begins. */
  lines: { offset: number; text: string; bare: string }[];
  /** The YAML with these fields at the beginning of their lines. */
  fixed: string;
  /** Where in the YAML as it is written an offset in `fixed` is. */
  originOf: (offset: number) => number;
}

/** Longer fields are nobody's slip of a finger. */
const maxLength = 10_000;

/**
 * Finds fields that are indented by mistake.
 * @param yaml the text.
 * @returns them; undefined where there are none. Whether fixing them helps, the reader of the YAML can say.
 */
export function indentedFields(yaml: string): IndentedFields | undefined {
  if (yaml.length > maxLength) return undefined;
  let offset = 0;
  /** How far the field is indented that has the lines below it; those that are not further in are not its own. */
  let owner = Infinity;
  const rows = yaml.split('\n').map((text) => {
    const [, indent = '', value] = /^( *)[\w-]+:(?:\s+(.*))?$/.exec(text) ?? [];
    const isField = /^ *[\w-]+:(?:\s|$)/.test(text) && indent.length <= owner;
    if (isField) owner = /^(?:[|>&#].*)?$/.test(value ?? '') ? indent.length : Infinity;
    const row = { offset, text, bare: isField ? text.slice(indent.length) : text };
    offset += text.length + 1;
    return row;
  });
  const lines = rows.filter(({ text, bare }) => bare !== text);
  if (lines.length === 0) return undefined;
  const originOf = (at: number) => {
    let start = 0;
    const row = rows.find(({ bare }) => {
      const isHere = at <= start + bare.length;
      if (!isHere) start += bare.length + 1;
      return isHere;
    });
    return row ? row.offset + row.text.length - row.bare.length + at - start : yaml.length;
  };
  return { lines, fixed: rows.map(({ bare }) => bare).join('\n'), originOf };
}
