import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { lawInWords } from './law-in-words.ts'

const vendor = readCatalogue(process.cwd()).catalogue?.vendor
if (vendor === undefined) throw new Error('the demo data do not load')

test('the law follows the seat of the customer: a Member State for the European Economic Area', () => {
  expect(lawInWords(vendor, 'governingLaw')).toBe(
    'the law of Ireland if Customer has its registered office in the European Economic Area or Switzerland, the law of England and Wales if Customer has its registered office in the United Kingdom, and otherwise the law of the State of Delaware, United States',
  )
  expect(lawInWords(vendor, 'courts')).toBe(
    'the courts of Ireland if Customer has its registered office in the European Economic Area or Switzerland, the courts of England and Wales if Customer has its registered office in the United Kingdom, and otherwise the state and federal courts in Wilmington, Delaware',
  )
})

test('one law where the seat makes no difference', () => {
  expect(lawInWords({ ...vendor, lawBySeat: undefined }, 'governingLaw')).toBe(
    'the law of the State of Delaware, United States',
  )
})
