// MDX comments, from `{/*` to an asterisk, a slash and a brace. MDX's own extension stops at the first brace without an end.
import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
  }
}

const [openingBrace, closingBrace, slash, star] = [123, 125, 47, 42];

/** Each beginning without an end is read so far again: a file of nothing else must not take the parser minutes. */
const maxLength = 500;

/** The parser's codes for line endings are -5 to -3, those for spaces and tabs -2, -1 and 32. */
const isLineEnding = (code: Code): boolean => code !== null && code < -2;
const isSpace = (code: Code): boolean => code === 32 || code === -1 || code === -2;

const comment: Construct = {
  concrete: true,
  tokenize(effects, ok, nok) {
    let length = 0;
    const consume = (code: Code, next: State): State => {
      effects.consume(code);
      return next;
    };
    const inside: State = (code) => {
      if (code === null || ++length > maxLength) return nok(code);
      if (isLineEnding(code)) {
        effects.exit('comment');
        return lineEnding(code);
      }
      return consume(code, code === star ? afterStar : inside);
    };
    const lineEnding: State = (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => {
        if (next === null || this.parser.lazy[this.now().line]) return nok(next);
        if (isLineEnding(next)) return lineEnding(next);
        effects.enter('comment');
        return inside(next);
      };
    };
    const afterStar: State = (code) =>
      code === slash ? consume(code, afterSlash) : code === star ? consume(code, afterStar) : inside(code);
    const afterSlash: State = (code) => (code === closingBrace ? consume(code, after) : nok(code));
    const after: State = (code) => {
      if (isSpace(code)) return consume(code, after);
      if (code !== null && !isLineEnding(code)) return nok(code);
      effects.exit('comment');
      return ok(code);
    };
    return (first) => {
      effects.enter('comment');
      return consume(first, (second) =>
        second === slash
          ? consume(second, (third) => (third === star ? consume(third, inside) : nok(third)))
          : nok(second),
      );
    };
  },
};

/** Comments on lines of their own. They become no nodes, so that nothing shows, searches or publishes them. */
export const comments: Extension = { flow: { [openingBrace]: comment } };
