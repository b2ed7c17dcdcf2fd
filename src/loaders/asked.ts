/**
 * Set in the context of a refresh by the loaders, once they are asked: while Astro is busy with a change to its own code it
 * answers at once, with nothing done.
 */
export const asked = 'almanac-asked';
