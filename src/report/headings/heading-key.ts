/**
 * The form in which area titles and headings are compared: dash variants, case and white space do not matter.
 * @param heading a title, an alias or the text of a heading.
 * @returns a key; two headings name the same area exactly when their keys are equal.
 */
export function headingKey(heading: string): string {
  return (
    heading
      .normalize('NFC')
      // First, so that a dash has one space beside it at most, and thousands take no longer than they must.
      .replace(/\s+/gu, ' ')
      // The minus sign is no dash to Unicode, but to authors.
      .replace(/ ?[\p{Pd}\u2212]+ ?/gu, ' - ')
      .replace(/ +/g, ' ')
      .trim()
      .toLowerCase()
  );
}
