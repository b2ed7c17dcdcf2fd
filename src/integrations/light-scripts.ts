import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Keeps what weighs much out of the scripts of pages: the renderer of Markdown, which is larger than all else, and the trees
 * of languages, which the editor of reports has no use for. The worker of the page on which reports are written is bundled
 * without this plugin, and has the renderer.
 */
export function lightScripts(): Plugin {
  const ours = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');
  const markup = `${ours}components/`;
  return {
    name: 'almanac-light-scripts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: {
      filter: { id: [/^\.\/markup\.[jt]s$/, /^@codemirror\/(?:autocomplete|commands)$/] },
      async handler(id, importer = '') {
        if (id.startsWith('./')) return importer.startsWith(markup) ? `${markup}${id.replace('./', 'plain-')}` : null;
        if (!importer.startsWith(`${ours}client/`)) return null;
        const found = await this.resolve(id, importer, { skipSelf: true });
        return found && { ...found, id: `${found.id}${copy}` };
      },
    },
    transform: {
      filter: { id: new RegExp(`\\${copy}$`) },
      handler: withoutLanguage,
    },
  };
}

/** Our editor has packages of its own: those of a team's pages may know languages. */
const copy = '?plain-text';

/** What the packages of the editor ask the language of a text. A report is plain text to it. */
const plainText: Readonly<Record<string, string>> = {
  // Enter asks whether it stands between brackets, and how deep the new line is.
  syntaxTree: '() => ({ resolveInner: () => ({ childBefore() {}, childAfter() {} }) })',
  IndentContext: 'class { lineIndent() { return 0; } }',
  getIndentation: '() => null',
  indentString: '(state, columns) => " ".repeat(columns)',
  // Backspace asks this.
  getIndentUnit: '() => 2',
  // Only commands that the editor lacks use these.
  indentUnit: 'undefined',
  matchBrackets: 'undefined',
  NodeProp: 'undefined',
};

/** The code of a package of the editor without what it imports from those of languages. A newer one may ask for more, and gets it. */
export function withoutLanguage(code: string): string {
  return code.replaceAll(
    /^import \{ (.*) \} from '(?:@codemirror\/language|@lezer\/common)';$/gm,
    (all, list: string) => {
      const names = list.split(', ');
      if (!names.every((name) => Object.hasOwn(plainText, name))) return all;
      return `const ${names.map((name) => `${name} = ${plainText[name]}`).join(', ')};`;
    },
  );
}
