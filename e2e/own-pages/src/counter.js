/** The HTML of an island: a button that counts. */
export default function Counter({ name }) {
  return `<button>${name}: 0</button>`;
}
