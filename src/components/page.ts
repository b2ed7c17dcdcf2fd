/** The script of every page: what it adds works without being waited for, and everything can be read without it. */
import { defineCopyLinks } from './copy-link.ts';
import { defineThemeSwitch } from './theme-switch.ts';

defineThemeSwitch();
defineCopyLinks();
