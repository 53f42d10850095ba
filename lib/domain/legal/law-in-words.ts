import type { Vendor } from '../vendor/schema.ts'

/**
 * Law or courts for every customer in one phrase: "the law of Ireland if Customer has its registered office in the European
 * Economic Area, and otherwise the law of Delaware". Only the second where the seat makes no difference.
 */
export function lawInWords(vendor: Vendor, matter: 'governingLaw' | 'courts'): string {
  const bySeat = (vendor.lawBySeat ?? []).map(
    (entry) => `${entry[matter]} if Customer has its registered office in ${entry.seats}`,
  )
  return [...bySeat, bySeat.length === 0 ? vendor[matter] : `and otherwise ${vendor[matter]}`].join(', ')
}
