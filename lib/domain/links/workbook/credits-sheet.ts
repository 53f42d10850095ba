import { TAILORED_WORDS } from '../page/words.ts'
import { moneyCell } from './money-cell.ts'
import { PLACE_WIDTHS, placeOf } from './option-place.ts'
import type { Cell, OfferSheet, WorkbookOption, WorkbookSource } from './view.ts'
import { WORKBOOK_WORDS } from './words.ts'

/** Of each option the fee, every credit band in money, the most of a contract year, and the worst one. */
export function creditsSheet({ options }: WorkbookSource): OfferSheet {
  return {
    name: WORKBOOK_WORDS.sheets.credits,
    table: [[...WORKBOOK_WORDS.place, ...WORKBOOK_WORDS.credits], ...options.flatMap(creditsOf)],
    widths: [...PLACE_WIDTHS, 46, 44, 18, 10, 18],
    heads: [0],
  }
}

function creditsOf({ option, fee }: WorkbookOption): Cell[][] {
  const { bands, cap, capRule, worstYear } = option
  const money = (minor: number | undefined): Cell[] =>
    minor === undefined || fee === null
      ? [TAILORED_WORDS.notStated, '']
      : [moneyCell(minor, fee.currency), fee.currency]
  const row = (what: string, credit: string, minor: number | undefined, terminates = ''): Cell[] => [
    ...placeOf(option),
    ...[what, credit, ...money(minor), terminates],
  ]
  return [
    ...(fee?.billing === 'annual' ? [row(WORKBOOK_WORDS.yearlyFee, '', fee.minor)] : []),
    row(WORKBOOK_WORDS.monthlyFee, '', option.fee?.monthly.minor),
    ...bands.map(({ uptime, credit, amount, termination }) => {
      const terminates = termination ? TAILORED_WORDS.yes : TAILORED_WORDS.no
      return row(WORKBOOK_WORDS.month(uptime), credit, amount?.minor, terminates)
    }),
    row(TAILORED_WORDS.cap, capRule, cap?.minor),
    row(TAILORED_WORDS.worst, '', worstYear?.minor),
  ]
}
