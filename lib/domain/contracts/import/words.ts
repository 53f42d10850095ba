import { counted } from '../../quantities/time/duration.ts'
import type { ImportPlan } from './plan.ts'

/** How large a file may be, in bytes, and how many rows it may have. */
export const MOST_IMPORT_BYTES = 1_000_000
export const MOST_IMPORT_ROWS = 5_000

/** Why a file is not imported, and what to do. */
export const IMPORT_REFUSED = {
  noFile: 'Choose a file: CSV or XLSX.',
  empty: (name: string) => `${name} is empty. Choose the file with the table.`,
  tooLarge: (name: string) =>
    `${name} has more than 1 MB. Keep the sheet with the customers alone, or divide it into several files.`,
  noHeadings: (name: string) =>
    `No row of ${name} names the columns. Write “Customer” above the companies, and at least one more heading; an export shows them all.`,
  faults: 'Nothing was imported, because some rows cannot be read. Fix them, then check the preview again.',
  changed:
    'Nothing was imported, since somebody has changed customers after this preview. Look at the new one, then import.',
} as const

/** How many customers, contracts and contacts are added and changed. */
export type ImportCounts = Readonly<
  Record<'customers' | 'contracts' | 'contacts', { added: number; changed: number }>
>

/** What a plan adds and changes. */
export function importCounts({ customers }: Pick<ImportPlan, 'customers'>): ImportCounts {
  const of = (list: readonly { id: string | null; isChanged: boolean }[]) => {
    const changed = list.filter(({ isChanged }) => isChanged)
    const added = changed.filter(({ id }) => id === null).length
    return { added, changed: changed.length - added }
  }
  return {
    customers: of(customers),
    contracts: of(customers.flatMap(({ contracts }) => contracts)),
    contacts: of(customers.flatMap(({ contacts }) => contacts)),
  }
}

/** "Adds 2 customers, 3 contracts; changes 1 contact"; null where nothing is added or changed. */
export function countsInWords(counts: ImportCounts): string | null {
  const listed = (which: 'added' | 'changed') =>
    (['customers', 'contracts', 'contacts'] as const)
      .filter((what) => counts[what][which] > 0)
      .map((what) => counted(counts[what][which], what.slice(0, -1)))
  const [added, changed] = [listed('added'), listed('changed')]
  const parts = [
    ...(added.length === 0 ? [] : [`adds ${added.join(', ')}`]),
    ...(changed.length === 0 ? [] : [`changes ${changed.join(', ')}`]),
  ]
  const words = parts.join('; ')
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What was done: "Imported. It added 2 customers; changed 1 contact." */
export function importedInWords(summary: string | null): string {
  if (summary === null) return 'Nothing had to be changed.'
  const past = summary
    .replace(/^Adds/, 'It added')
    .replace(/^Changes/, 'It changed')
    .replace('; changes', ' and changed')
  return `Imported. ${past}.`
}
