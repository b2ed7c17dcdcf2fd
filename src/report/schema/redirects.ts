import { z } from 'zod';

/** `redirects.yaml`: addresses that once were published and where they lead now. */
export const redirectsSchema = z
  .record(
    z.string().regex(/^\/[^\s?#]*(#\S+)?$/, 'an old path that begins with /'),
    z.string().regex(/^(\/|https?:\/\/)\S*$/, 'a path that begins with / or a full address').meta({
      description: 'Where it leads now: a page, or a place on one.',
      examples: ['/areas/new/', '/cycles/k1/#ovens/new-words'],
    }),
  )
  .meta({
    description: 'Old address of this site, a page or a place on one, then the new one; both begin with a slash.',
    examples: ['/areas/old/: /areas/new/', '/cycles/k1/#ovens/old-words: /cycles/k1/#ovens/new-words'],
  });

/** Old address to new address. */
export type Redirects = z.infer<typeof redirectsSchema>;
