import { amountOf } from '../../contracts/contract-as-text.ts'
import { type Currency, minorDigits, moneyInWords } from '../../quantities/money.ts'
import type { Cell } from './view.ts'

/** Spreadsheets reckon with so many digits; of a longer number they drop the rest unseen. */
const MOST_DIGITS = 15

/**
 * An amount as a cell that can be reckoned with: "12000.50", shown as "12,000.50". One with more digits than a spreadsheet holds is
 * written out in words instead, so that no cent is lost.
 * @param minor whole, zero or more
 */
export function moneyCell(minor: number, currency: Currency): Cell {
  if (String(minor).length > MOST_DIGITS) return moneyInWords(minor, currency)
  const digits = minorDigits(currency)
  const format = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
  return { number: Number(amountOf({ minor, currency })), format }
}
