import { isMailAddress } from '../report/schema/texts.ts';
import { html, type Html } from './html.ts';

/** A mail address or URL as a link; the name of a channel as text. */
export function contactLink(contact: string): Html {
  if (contact.startsWith('#')) return html`<bdi>${contact}</bdi>`;
  const url = isMailAddress(contact) ? `mailto:${contact}` : contact;
  return html`<a class="address" href="${url}">${contact.replace(/^https?:\/\//, '')}</a>`;
}
