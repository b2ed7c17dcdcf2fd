/** Whether a column or a field has the name of one that says statuses. */
export function isStatusName(name: string): boolean {
  return /^(?:status|state|stand|zustand|estado|statut|etat|état)$/i.test(name);
}
