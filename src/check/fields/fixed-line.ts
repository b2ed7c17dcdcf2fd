/** Nobody would read the fix of a longer line, and finding it would take too long. */
const maxLine = 1_000;

/** What YAML does not read as text, at the beginning of a value or inside it. */
const special = /^[@`%&*!|>,#[\]{}]|^[?-](?:\s|$)|:(?:\s|$)|\s#/;

/** An unquoted item between brackets, after its key if it has one; or a quoted item. */
const flowItem =
  /"[^"]*"|'[^']*'|(?<=[[{,]\s*)([\w-]+:\s+|(?![\w-]+:\s))((?![\s"'[{])(?:\{[\w-]*\}|[^,[\]{}])+?)(?=\s*(?:[,\]}]|$))/g;

/**
 * Corrects a line that YAML cannot read; undefined if only the author can tell what was meant.
 * @param isIndent whether the mistake is in the indentation.
 */
export function fixedLine(line: string, above: string, isIndent: boolean): string | undefined {
  if (line.length > maxLine) return undefined;
  return fixedBeginning(line, above, isIndent) ?? fixedValue(line);
}

/** Corrects what is before the value: its indentation, its hyphen or its colon. */
function fixedBeginning(line: string, above: string, isIndent: boolean): string | undefined {
  if (/^ *\t/.test(line)) return line.replace(/^\s+/, (indent) => indent.replaceAll('\t', '  '));
  if (/^\s*[*•]\s/.test(line)) return line.replace(/[*•]/, '-');
  if (/^\s*-\p{L}/u.test(line) && /^\s*- |:\s*$/.test(above)) return line.replace('-', '- ');
  const aligned = columnOf(above, line) + line.trimStart();
  if (isIndent && aligned !== line && /^\s+(?:- |[\w-]+:\s)/.test(line)) return aligned;
  if (/^[\w-]+ *= /.test(line)) return line.replace(/ *=/, ':');
  return /^\s*(?:- +)?[\w-]+:[^\s/]/.test(line) ? line.replace(':', ': ') : undefined;
}

function fixedValue(line: string): string | undefined {
  const [, before = '', value = ''] = /^(\s*(?:(?:- +)?[^\s:[\]{}"']+:\s+|- +|(?=\{)))(\S.*?)\s*$/.exec(line) ?? [];
  if (/^(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))+$/.test(value)) return `${before}[${value}]`;
  if (/^["']/.test(value)) return before + requoted(value);
  const fixed = /^[[{]/.test(value) ? fixedBrackets(value) : special.test(value) ? JSON.stringify(value) : undefined;
  return fixed === undefined ? undefined : before + fixed;
}

/** The indentation of a field or bullet that belongs with the line above. */
function columnOf(above: string, line: string): string {
  const [before = '', spaces = ''] = /^(\s*)(?:- +)?/.exec(above) ?? [];
  return line.trimStart().startsWith('- ') ? spaces : ' '.repeat(before.length);
}

/** Corrects a quote that is not closed, text after a closing quote, or a wrong backslash. */
function requoted(value: string): string {
  const quote = value.slice(0, 1);
  if (!value.slice(1).includes(quote)) return value + quote;
  return JSON.stringify(value.endsWith(quote) ? value.slice(1, -1) : value);
}

function fixedBrackets(value: string): string | undefined {
  const quoted = value.replace(flowItem, (all: string, key?: string, text?: string) =>
    text !== undefined && (special.test(text) || text.includes('{')) ? key + JSON.stringify(text) : all,
  );
  if (quoted !== value) return quoted;
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '');
  if (/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,]/.test(bare)) return JSON.stringify(value);
  const missing = missingBrackets(bare);
  return missing === '' || /[[{,]$/.test(value) ? undefined : value + missing;
}

function missingBrackets(value: string): string {
  const missing: string[] = [];
  for (const bracket of value.match(/[[\]{}]/g) ?? []) {
    if (bracket === '[') missing.unshift(']');
    else if (bracket === '{') missing.unshift('}');
    else missing.shift();
  }
  return missing.join('');
}
