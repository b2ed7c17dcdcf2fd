import type { SiteSettings } from './schema/site.ts';

/** A number that reports give about the same thing, cycle after cycle. */
export interface Figure {
  id: string;
  label: string;
  unit?: string | undefined;
  digits?: number | undefined;
}

/** The figures of a site, in its order. */
export function figuresOf({ figures = {} }: Pick<SiteSettings, 'figures'>): Figure[] {
  return Object.entries(figures).map(([id, figure]) => ({
    id,
    ...(typeof figure === 'string' ? { label: figure } : figure),
  }));
}
