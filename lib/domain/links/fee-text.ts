import type { OptionText } from './link-text.ts'

/** A fee as one field shows it: "EUR 12000.50"; the amount alone where no currency is typed, and the other way round. */
export function feeAsOneText({ fee, currency }: Pick<OptionText, 'fee' | 'currency'>): string {
  return [currency, fee].filter((part) => part !== '').join(' ')
}

/**
 * The amount and the currency of one field, whichever comes first: "EUR 12000.50", "12000.50 eur". What is neither stands as
 * the amount, for the reading to refuse.
 */
export function feeFromOneText(text: string): Pick<OptionText, 'fee' | 'currency'> {
  const before = /^([a-z]{3})(?:\s+(.*)|(\d.*))?$/i.exec(text.trim())
  if (before !== null) return { currency: String(before[1]).toUpperCase(), fee: before[2] ?? before[3] ?? '' }
  const after = /^(.*\d)\s*([a-z]{3})$/i.exec(text.trim())
  if (after !== null) return { currency: String(after[2]).toUpperCase(), fee: String(after[1]) }
  return { currency: '', fee: text.trim() }
}
