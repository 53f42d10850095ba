import { grouped } from './time/duration.ts'

/** An ISO 4217 code in capitals: "EUR". */
export type Currency = string

// ISO 4217, "minor unit". Intl is no source for it: it gives what is customary in cash, 0 for HUF and IQD.
const DIGITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}
const USUAL_DIGITS = 2
const digitsOf = new Map(
  Object.entries(DIGITS).flatMap(([digits, codes]) =>
    codes.split(' ').map((code): [Currency, number] => [code, Number(digits)]),
  ),
)
// Units of account without a minor unit.
const WITHOUT_MINOR_UNIT = new Set(['XDR', 'XSU', 'XUA'])
const known = new Set(Intl.supportedValuesOf('currency').filter((code) => !WITHOUT_MINOR_UNIT.has(code)))

/** Whether this system knows the code as a currency with a minor unit. */
export function isCurrency(code: string): boolean {
  return known.has(code)
}

/** Decimals of the currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: Currency): number {
  return digitsOf.get(currency) ?? USUAL_DIGITS
}

/**
 * An amount written as a plain decimal, in whole minor units: "12000.5" EUR is 1 200 050. Exact; null where the text
 * is no plain decimal of zero or more, has more decimals than the currency, or is beyond exact integers.
 */
export function minorUnits(text: string, currency: Currency): number | null {
  const match = /^(\d{1,16})(?:\.(\d{1,4}))?$/.exec(text)
  const digits = minorDigits(currency)
  const fraction = match?.[2] ?? ''
  if (match === null || fraction.length > digits) return null
  const minor = Number(`${match[1]}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(minor) ? minor : null
}

/** "EUR 12,000.50": the code, and as many decimals as the currency has. @param minor whole, zero or more */
export function moneyInWords(minor: number, currency: Currency): string {
  const digits = minorDigits(currency)
  const text = minor.toString().padStart(digits + 1, '0')
  const whole = grouped(Number(text.slice(0, text.length - digits)))
  return digits === 0 ? `${currency} ${whole}` : `${currency} ${whole}.${text.slice(-digits)}`
}
