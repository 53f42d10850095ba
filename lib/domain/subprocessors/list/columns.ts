/** A column of the list besides the company itself, which is always there. `field`: what the search calls what it shows. */
export type ListColumn = { id: string; label: string; field: string; isUsual: boolean }

const COLUMNS = [
  { id: 'purpose', label: 'What it does', field: 'Purpose', isUsual: true },
  { id: 'storage', label: 'Data at rest', field: 'Data at rest', isUsual: true },
  { id: 'access', label: 'Access from', field: 'Access from', isUsual: true },
  { id: 'mechanism', label: 'Transfer', field: 'Transfer', isUsual: true },
  { id: 'since', label: 'Since', field: 'Since', isUsual: true },
  { id: 'data', label: 'Personal data', field: 'Personal data', isUsual: false },
  { id: 'subjects', label: 'Data subjects', field: 'Data subjects', isUsual: false },
  { id: 'address', label: 'Address', field: 'Address', isUsual: false },
  { id: 'contact', label: 'Contact', field: 'Contact', isUsual: false },
  { id: 'engaged-by', label: 'Engaged by', field: 'Engaged by', isUsual: false },
] as const satisfies readonly ListColumn[]

export type ListColumnId = (typeof COLUMNS)[number]['id']

/** Every column that the list can have, in the order in which they stand. */
export const LIST_COLUMNS: readonly (ListColumn & { id: ListColumnId })[] = COLUMNS

/** The columns that the list has where none are chosen. */
export const USUAL_COLUMNS: readonly ListColumnId[] = COLUMNS.filter(({ isUsual }) => isUsual).map(
  ({ id }) => id,
)

/** Chosen columns, each once and in the order in which they stand; the usual ones where none is chosen. */
export function columnsOf(chosen: readonly string[]): ListColumnId[] {
  const known = COLUMNS.filter(({ id }) => chosen.includes(id)).map(({ id }) => id)
  return known.length === 0 ? [...USUAL_COLUMNS] : known
}

/** Whether these are the usual columns. */
export function areUsual(columns: readonly ListColumnId[]): boolean {
  return columns.join() === USUAL_COLUMNS.join()
}
