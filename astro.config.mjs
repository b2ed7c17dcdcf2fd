import { defineConfig } from 'astro/config';
import almanac from './src/index.ts';

export default defineConfig({ integrations: [almanac()] });
