import type { Strings } from './strings.ts';

/** German. */
export const de: Strings = {
  'menu.label': 'Hauptmenü',
  'menu.open': 'Menü',
  'menu.home': 'Start',
  'menu.cycles': 'Zyklen',
  'menu.areas': 'Bereiche',
  'menu.matrix': 'Matrix',
  'menu.topics': 'Themen',
  'menu.guide': 'Anleitung',
  'menu.search': 'Suche',
  'menu.diagnostics': 'Diagnosen',
  'theme.label': 'Farben',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',
  'theme.system': 'System',
  'theme.asSystem': 'Wie das System',
  'frame.skip': 'Zum Inhalt springen',
  'frame.breadcrumb': 'Brotkrumennavigation',
  'frame.feed': 'Änderungen: {site}',
  'moved.title': 'Verschoben',
  'moved.heading': 'Diese Seite ist umgezogen',
  'moved.to': 'Sie ist jetzt unter {link}.',
  'moved.places': 'Stellen darauf:',
};
