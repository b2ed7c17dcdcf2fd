/** Who may use the content: many pages at once, or one reading by itself. */
export interface Turns {
  /** Waits until nothing is read and then counts as a page; gives what ends it. */
  enter(): Promise<() => void>;
  /** Does something while no page is made, one after the other. */
  alone(work: () => Promise<void>): Promise<void>;
}

/**
 * Keeps the making of pages and the reading of content apart. A page that is being made while the content changes would
 * leave Astro with half of the old content, until the next change.
 * @returns the turns, with nobody in them.
 */
export function createTurns(): Turns {
  let reading = Promise.resolve();
  const pages = new Set<Promise<void>>();
  return {
    enter: async () => {
      for (let seen; seen !== reading; await seen) seen = reading;
      const page = Promise.withResolvers<void>();
      pages.add(page.promise);
      return () => {
        pages.delete(page.promise);
        page.resolve();
      };
    },
    alone: (work) => {
      const turn = reading.then(() => Promise.all(pages)).then(work);
      reading = turn.catch(() => {});
      return turn;
    },
  };
}
