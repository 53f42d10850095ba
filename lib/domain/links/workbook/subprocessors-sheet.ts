import type { OfferSheet, WorkbookSource } from './view.ts'
import { WORKBOOK_WORDS } from './words.ts'

const WIDTH = 24

/** Of each option the sub-processors of today for what the link fixes, each with all that the public list states of it. */
export function subprocessorsSheet({ options }: WorkbookSource): OfferSheet {
  const columns = options.find(({ subprocessors }) => subprocessors !== null)?.subprocessors?.[0] ?? []
  const rows = options.flatMap(({ option: { name }, subprocessors }) =>
    subprocessors === null
      ? [[name, WORKBOOK_WORDS.noList]]
      : subprocessors.slice(1).map((row) => [name, ...row]),
  )
  return {
    name: WORKBOOK_WORDS.sheets.subprocessors,
    table: [[WORKBOOK_WORDS.subprocessorsOf, ...columns], ...rows],
    widths: [8, ...columns.map(() => WIDTH)],
    heads: [0],
  }
}
