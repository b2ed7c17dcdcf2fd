/** Words that come and go without changing what a line is about, in the languages that come with Almanac. */
export const fillerWords: ReadonlySet<string> = new Set(
  [
    'a all an and are at for if in is of on our the to was were with',
    'am auf das dem den der des die ein eine einem einen einer für im und von zum zur',
    'al con de del el en la las los para por un una y',
    'au aux avec d des du et l le les pour une',
    // What is done with work from cycle to cycle.
    'begin continue finish start fertig weiter empezar seguir terminar commencer continuer finir',
  ].flatMap((words) => words.split(' ')),
);
