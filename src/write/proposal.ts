/** Git hosts refuse longer URLs: https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers */
const longest = 7_500;

/**
 * The URL of the page of a host on which a new file is proposed.
 * @param template `write` of `site.yaml`.
 * @param path of the file in the content folder.
 * @returns `hasText` says whether the URL has the text. If not, the author has to paste it.
 */
export function proposalUrl(template: string, path: string, text: string): { url: string; hasText: boolean } {
  const isQuery = /\?.*\{text\}/.test(template);
  // In a query, a plus is a space, and shorter.
  const inQuery = (words: string) =>
    isQuery ? encodeURIComponent(words).replaceAll('%20', '+') : encodeURIComponent(words);
  const inUrl = path.split('/').map(encodeURIComponent).join('/');
  const filled = (words: string) => template.replaceAll('{path}', inUrl).replaceAll('{text}', () => inQuery(words));
  const whole = template.includes('{text}') ? filled(text) : '';
  if (whole !== '' && whole.length <= longest) return { url: whole, hasText: true };
  return { url: filled(''), hasText: false };
}
