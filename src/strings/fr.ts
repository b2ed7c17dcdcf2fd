import type { Strings } from './strings.ts';

/** French. */
export const fr: Strings = {
  'menu.label': 'Principal',
  'menu.open': 'Menu',
  'menu.home': 'Accueil',
  'menu.cycles': 'Cycles',
  'menu.areas': 'Domaines',
  'menu.matrix': 'Matrice',
  'menu.topics': 'Thèmes',
  'menu.guide': 'Guide',
  'menu.search': 'Recherche',
  'menu.diagnostics': 'Diagnostics',
  'theme.label': 'Couleurs',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  'theme.system': 'Système',
  'theme.asSystem': 'Comme le système',
  'frame.skip': 'Aller au contenu',
  'frame.breadcrumb': 'Fil d’Ariane',
  'frame.feed': 'Changements : {site}',
  'moved.title': 'Déplacée',
  'moved.heading': 'Cette page a été déplacée',
  'moved.to': 'Elle se trouve maintenant à l’adresse {link}.',
  'moved.places': 'Endroits de la page :',
};
