import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['build', '**/dist*', '**/.astro', 'test-results', '**/fixtures']),
  {
    files: ['**/*.{ts,mjs}'],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    rules: {
      // TypeScript knows which names there are.
      'no-undef': 'off',
      // Almanac looks for control characters and combining characters in what people write.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['e2e/**'],
    // Playwright reads from the first parameter of a test which fixtures it needs; {} needs none.
    rules: { 'no-empty-pattern': 'off' },
  },
);
