/** The text, on one line, of HTML from `src/report/`: without comments or scripts, and every text escaped. */
export function plainText(html: string): string {
  return (
    html
      // A quoted attribute can contain any character.
      .replace(/<\/?(?:a|abbr|b|code|del|em|i|s|small|span|strong|sub|sup)\b(?:[^"<>]|"[^"]*")*>/g, '')
      .replace(/<(?:[^"<>]|"[^"]*")*>/g, ' ')
      .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
        String.fromCodePoint(Number(code.toLowerCase().startsWith('x') ? `0${code}` : code)),
      )
      .replace(
        /&(lt|gt|quot|amp);/g,
        (_, name: 'lt' | 'gt' | 'quot' | 'amp') => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name],
      )
      .replace(/\s+/g, ' ')
      .trim()
  );
}
