/** Teams for property tests, generated with their history, from which their reports are written. */
import fc from 'fast-check';

/** What one report says about one piece of work. */
interface Mention {
  /** Number of the piece of work that it is below; undefined at the top level. */
  under: number | undefined;
  area: 'ovens' | 'staff';
  wording: number;
  marker: string;
  /** Which of its earlier ids it continues, if its words or place are new. */
  continues: number;
}

/** What one report says about each piece of work, by its number; undefined if it does not mention it. */
export type Mentions = readonly (Mention | undefined)[];
/** The mentions of each report, by its key. */
export type Team = Record<string, Mentions>;

/** How many pieces of work a team has. */
export const pieces = 4;
const anyMention: fc.Arbitrary<Mention> = fc.record({
  under: fc.option(fc.nat(pieces - 1), { nil: undefined, freq: 2 }),
  area: fc.constantFrom('ovens', 'staff'),
  wording: fc.nat(2),
  marker: fc.constantFrom('', '[x] ', '[/] ', '[ ] ', '[-] '),
  continues: fc.nat(3),
});
const anyMentions = fc.array(fc.option(anyMention, { nil: undefined, freq: 3 }), {
  minLength: pieces,
  maxLength: pieces,
});
/** Any team that reports correctly. */
export const anyTeam: fc.Arbitrary<Team> = fc
  .array(
    fc.record({
      kinds: fc.constantFrom(['plan'], ['status'], ['plan', 'status']),
      mentions: fc.tuple(anyMentions, anyMentions),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((cycles) =>
    Object.fromEntries(
      cycles.flatMap(({ kinds, mentions: both }, cycle) =>
        kinds.map((kind, index) => [`k${cycle + 1}/${kind}`, makeValid(both[index]!, kind)] as const),
      ),
    ),
  );

/** Puts work only below work at the top level, in the same area; takes the markers out of plans. */
function makeValid(mentions: Mentions, kind: string): Mentions {
  const isTop = (piece: number) => mentions[piece]?.under === undefined && mentions[piece] !== undefined;
  return mentions.map((mention) => {
    if (!mention) return undefined;
    const under = mention.under !== undefined && isTop(mention.under) ? mention.under : undefined;
    return {
      ...mention,
      under,
      area: (under === undefined ? mention : mentions[under]!).area,
      marker: kind === 'plan' ? '' : mention.marker,
    };
  });
}

/** Writes the reports as a careful author would, with `continues` if words or place are new. */
export function writeReports(team: Team): Record<string, string> {
  const names = Array.from({ length: pieces }, () => new Set<string>());
  const paths = Array.from({ length: pieces }, (): string[] => []);
  return Object.fromEntries(
    Object.entries(team).map(([key, mentions]) => {
      const slug = (piece: number) => `piece-${piece}-worded-${mentions[piece]!.wording}`;
      const bullet = (piece: number, parent: number | undefined): string => {
        const { area, wording, marker, continues } = mentions[piece]!;
        const name = `${parent ?? area}/${slug(piece)}`;
        const earlier = paths[piece]!;
        const tag =
          earlier.length > 0 && !names[piece]!.has(name)
            ? ` <Item continues="${earlier[continues % earlier.length]}" />`
            : '';
        names[piece]!.add(name);
        earlier.push(parent === undefined ? `${area}/${slug(piece)}` : `${area}/${slug(parent)}/${slug(piece)}`);
        const below = mentions.flatMap((mention, sub) => (mention?.under === piece ? [bullet(sub, piece)] : []));
        return `${parent === undefined ? '' : '  '}- ${marker}Piece ${piece} worded ${wording}${tag}\n${below.join('')}`;
      };
      const section = (area: string) =>
        mentions.flatMap((mention, piece) =>
          mention?.area === area && mention.under === undefined ? [bullet(piece, undefined)] : [],
        );
      return [key, `## Ovens\n\n${section('ovens').join('')}\n## Staff\n\n${section('staff').join('')}`];
    }),
  );
}
