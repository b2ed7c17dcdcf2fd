import type { Strings } from './strings.ts';

/** Spanish. */
export const es: Strings = {
  'menu.label': 'Principal',
  'menu.open': 'Menú',
  'menu.home': 'Inicio',
  'menu.cycles': 'Ciclos',
  'menu.areas': 'Áreas',
  'menu.matrix': 'Matriz',
  'menu.topics': 'Temas',
  'menu.guide': 'Guía',
  'menu.search': 'Buscar',
  'menu.diagnostics': 'Diagnósticos',
  'theme.label': 'Colores',
  'theme.light': 'Claro',
  'theme.dark': 'Oscuro',
  'theme.system': 'Sistema',
  'theme.asSystem': 'Como el sistema',
  'frame.skip': 'Saltar al contenido',
  'frame.breadcrumb': 'Ruta de navegación',
  'frame.feed': 'Cambios: {site}',
  'moved.title': 'Trasladada',
  'moved.heading': 'Esta página se ha trasladado',
  'moved.to': 'Ahora está en {link}.',
  'moved.places': 'Lugares en ella:',
};
