/** What stands for digits in a regular expression, a template or a shell, or waits for them, where Almanac has `{n}`. */
export const foreignDigits =
  /\(?(?:\\{1,2}d|\[0-9\])(?:[+*]|\{\d+(?:,\d*)?\})?\)?|\{(?!n\})[^{}]*\}|[$\\]\d|%[sd](?![\da-f])|[*-]$/;
