import { z } from 'zod';

/** `redirects.yaml`: addresses that once were published and where they lead now. */
export const redirectsSchema = z
  .record(
    z.string().regex(/^\/[^\s?#]*$/, 'an old path that begins with /'),
    z.string().regex(/^(\/|https?:\/\/)\S*$/, 'a path that begins with / or a full address').meta({
      description: 'Where it leads now.',
      examples: ['/areas/new/'],
    }),
  )
  .meta({ description: 'Old path of this site, then the new one; both begin with a slash.', examples: ['/areas/old/: /areas/new/'] });

/** Old path to new address. */
export type Redirects = z.infer<typeof redirectsSchema>;
