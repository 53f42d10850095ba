import { countryInSentence } from '../../places/place-in-words.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { counted } from '../../quantities/time/duration.ts'
import { subprocessorNoticeInWords } from '../../subprocessors/ledger/period/objection-terms.ts'
import { jurisdictionOf } from '../../transfers/jurisdiction.ts'
import type { Offer } from '../offer.ts'
import { citingDpa } from './dpa-clauses.ts'

/** What a data protection officer looks for first, each with the clauses of the DPA that say so. */
export function privacyLines(offer: Offer): string[] {
  const { privacy, vendor, changes } = offer
  const vendorName = vendor.shortName
  const days = (count: number) => counted(count, 'day')
  return [
    `Personal data breach: ${vendorName} notifies you without undue delay, within ${counted(privacy.breachHours, 'hour')} after becoming aware of it${citingDpa(offer, 'breach.notice')}.`,
    `Requests of data subjects: forwarded within ${days(privacy.requestDays)}. What you cannot do in the service yourself, ${vendorName} does within ${days(privacy.requestDays)} after your instruction, or says by when it will${citingDpa(offer, 'data-subjects.forwarding', 'data-subjects.help')}.`,
    `Audits: you first use the reports and written answers. Where they do not suffice, ${counted(privacy.auditsPerYear, 'audit')} in each contract year, with notice of ${days(privacy.auditNoticeDays)}; neither limit holds after a breach or at an authority’s demand. A long audit may be charged${citingDpa(offer, 'audits.reports', 'audits.on-site', 'audits.cause', 'audits.authority', 'audits.cost')}.`,
    `Sub-processors: announced ${subprocessorNoticeInWords(changes)} ahead, with a right to object${citingDpa(offer, 'subprocessors.notice', 'subprocessors.objection')}.`,
  ]
}

/** Whose law the systems are under, and whose law can reach the data besides. */
export function jurisdictionInWords(offer: Offer): string {
  const { vendor } = offer
  const { countries, placesNotStated, storageNotStated, otherSeats } = jurisdictionOf(offer)
  const named = (list: string[]) => enumerated(list.map(countryInSentence))
  const passing =
    placesNotStated.length === 0
      ? ''
      : ` ${enumerated(placesNotStated)} ${placesNotStated.length === 1 ? 'processes' : 'process'} data without storing them; the places are not stated, apart from places of access in Annex III.`
  const unstated =
    storageNotStated.length === 0
      ? ''
      : ` ${enumerated(storageNotStated)} ${storageNotStated.length === 1 ? 'stores' : 'store'} data in a country that is not stated, whose law is not named here.`
  const seats = otherSeats.length === 0 ? '' : `, and sub-processors with their seat in ${named(otherSeats)},`
  return `Jurisdiction over the systems (Article 28 Data Act): ${named(countries)}${citingDpa(offer, 'switching.foreign-access')}.${unstated}${passing} ${vendor.legalName} (registration: ${vendor.registration})${seats} may also receive demands under the law of the seat. The data processing agreement says how such demands are reviewed and challenged${citingDpa(offer, 'transfers.requests')}.`
}

/** What may be a restricted transfer to the vendor although using the region is none in its view; null where it is one. */
export function transferReserve(offer: Offer): string | null {
  if (offer.region.transfers.needed) return null
  return `This is ${offer.vendor.shortName}'s view. Access that the customer instructs for one case may be a restricted transfer, and a supervisory authority or a court may treat the region's use as one; the mechanisms then apply${citingDpa(offer, 'transfers.need', 'transfers.access', 'annex-4.application')}.`
}

/** How the mechanisms of the cards serve data under UK and Swiss law, and how silence on access is read. */
export function mechanismReading(offer: Offer): string {
  return `Where the mechanism is the Standard Contractual Clauses, data under the UK GDPR go with the UK Addendum and data under Swiss law with the Swiss changes; where access is not stated, the country of registration counts as a place of access${citingDpa(offer, 'transfers.onward')}.`
}

/** What stands above the providers that are no sub-processors. */
export function billingNotice(offer: Offer): string {
  const { vendor, changes } = offer
  return `They receive only data of which ${vendor.shortName} itself is the controller. A new or replaced provider is announced by e-mail ${subprocessorNoticeInWords(changes)} ahead, without a right to object${citingDpa(offer, 'subprocessors.billing')}.`
}
