import { documentPath } from '../../addresses.ts'
import type { Exhibit } from '../../exhibits/table.ts'
import { lawInWords } from '../../legal/law-in-words.ts'
import { countryInSentence, placeInCountry } from '../../places/place-in-words.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { counted } from '../../quantities/time/duration.ts'
import { subprocessorNoticeInWords } from '../../subprocessors/ledger/period/objection-terms.ts'
import { staffInWords } from '../../terms/region-values.ts'
import { exceptionInWords } from '../../terms/security/pass-through.ts'
import { vendorMechanismsInWords } from '../../transfers/mechanisms.ts'
import { placesBeside, storageElsewhere } from '../../transfers/storage-elsewhere.ts'
import type { Offer } from '../offer.ts'
import { citingDpa, dpaClauses } from './dpa-clauses.ts'
import { jurisdictionInWords, privacyLines } from './privacy-lines.ts'

/** A heading with what stands below it; the id is its permanent anchor. */
export type Topic = {
  id: string
  title: string
  paragraphs: string[]
  items: string[]
  tables: Exhibit[]
  links: { href: string; label: string }[]
}

/** What protects the customer's data, as a reader of a questionnaire asks for it; sub-processors aside. */
export function securityTopics(offer: Offer, dpaPath: string): Topic[] {
  const { vendor, region, security, tier } = offer
  const table = (name: string) => [offer.exhibits[name]].filter((exhibit) => exhibit !== undefined)
  const topic = (id: string, title: string, parts: Partial<Topic>): Topic => ({
    paragraphs: [],
    items: [],
    tables: [],
    links: [],
    ...parts,
    id: `security-${id}`,
    title,
  })
  const dpa = { href: dpaPath, label: `${offer.documents.dpa.title} (PDF)` }
  return [
    topic('certifications', 'Certifications and reports', {
      paragraphs: [
        'A certificate is issued by an independent auditor. Readiness is self-declared: the vendor’s own statement, which no auditor has confirmed.',
        security.reports.underNda
          ? `Reports are available under a non-disclosure agreement${citingDpa(offer, 'security.proof')}. Request them here:`
          : 'Reports are available without a non-disclosure agreement. Request them here:',
      ],
      links: [placeToAsk(offer)],
      tables: table('certifications'),
    }),
    topic('residency', 'Where data are stored', {
      paragraphs: residency(offer),
      tables: table('data-locations'),
    }),
    topic('encryption', 'Encryption', {
      items: [
        `At rest: ${security.encryption.atRest}.`,
        `In transit: ${security.encryption.inTransit}.`,
        ...keys(offer),
      ],
    }),
    topic('access-control', 'Access control', {
      paragraphs: [`What the ${tier.name} tier includes:`],
      tables: table('access-control'),
    }),
    topic('pass-through', 'Data we process but do not store', passThrough(offer)),
    topic('dpa', 'Data processing agreement', {
      paragraphs: [
        `${vendor.legalName} processes personal data under this agreement, version ${offer.version}. It lists the security measures, locations and sub-processors.`,
      ],
      links: [dpa],
    }),
    topic('deadlines', 'Data protection: deadlines and rights', { items: privacyLines(offer) }),
    topic('people', 'Who can access the data, and whom to contact', {
      items: [
        `Staff with access: ${staffInWords(region.staff)}.${offer.subprocessors.some(({ group }) => group) ? ' Group companies are listed as sub-processors.' : ''}`,
        `Data protection officer: ${vendor.dpo.name}, ${vendor.dpo.contact}.`,
        `Representative in the European Union (Article 27 GDPR): ${vendor.representatives.eu.name}, ${vendor.representatives.eu.address}.`,
        `Representative in the United Kingdom (Article 27 UK GDPR): ${vendor.representatives.uk.name}, ${vendor.representatives.uk.address}.`,
        `Governing law: ${lawInWords(vendor, 'governingLaw')}.`,
      ],
    }),
    topic('dora', 'For financial entities (DORA)', {
      paragraphs: [
        'Annex B of the bundle shows which clauses address each item of Article 30 DORA and of Articles 4 to 6 of Delegated Regulation (EU) 2025/532, and what is not offered.',
      ],
      links: [
        {
          href: documentPath(offer.version, tier.id, region.id, 'bundle'),
          label: 'Both documents with the map to DORA (PDF)',
        },
      ],
    }),
    topic('switching', 'Leaving or switching provider', {
      items: leaving(offer),
      links: [{ href: '#continuity-and-exit', label: 'Export formats and exit assistance' }],
    }),
  ]
}

/** Where the vendor stores data, where only its sub-processors do, and whose place nobody has stated. */
function residency(offer: Offer): string[] {
  const { vendor, region } = offer
  const mechanisms = vendorMechanismsInWords()
  const { countries, notStated } = storageElsewhere(offer)
  const beside = placesBeside(offer)
  const own = enumerated(region.dataLocations.map(({ place, country }) => placeInCountry(place, country)))
  const others = countries.map(({ country, names }) => `${countryInSentence(country)} (${names.join(', ')})`)
  return [
    `In the ${region.name} region ${vendor.shortName} stores data in ${own}. ${
      others.length === 0
        ? `${nowhereElse(offer, notStated)}${beside === null ? '' : `, but also ${beside}`}.`
        : `For their own tasks, sub-processors also store data in ${enumerated(others)}${beside === null ? '' : ` and ${beside}`}.`
    }${notStated.length === 0 ? '' : ` The place of storage is not stated for ${enumerated(notStated)}.`}`,
    region.transfers.needed
      ? `For a customer under EU, UK or Swiss law, using this region is a transfer of personal data to ${vendor.legalName}, under ${mechanisms}.`
      : `For a customer under EU, UK or Swiss law, ${vendor.shortName}'s view is that using this region is not a restricted transfer to ${vendor.legalName}, unless you instruct one. If it does count as one, it is made under ${mechanisms}.`,
  ]
}

/** That no other country is known; a place that nobody has stated may be in one. */
function nowhereElse({ region: { dataLocations } }: Offer, notStated: readonly string[]): string {
  if (notStated.length === 0) return 'Sub-processors store data in no other country'
  const isOne = new Set(dataLocations.map(({ country }) => country)).size === 1
  return `Sub-processors whose place of storage is stated store data in the same ${isOne ? 'country' : 'countries'}`
}

/** Where it is said who holds the keys, if this text of the DPA says it. */
function keys(offer: Offer): string[] {
  const clauses = dpaClauses(offer, ['annex-2.encryption'])
  return clauses === null ? [] : [`Who holds the keys, and where: ${clauses}.`]
}

/** What happens to the data at the end, and what a switch takes. */
function leaving(offer: Offer): string[] {
  const { switching, privacy, vendor } = offer
  const days = (count: number) => counted(count, 'day')
  return [
    `Switching notice: at most ${counted(switching.noticeMonths, 'month')}. The switch then takes at most ${days(switching.transitionDays)}, and the service keeps running. You can extend this time once; where it is technically not feasible, ${vendor.shortName} must say so and name another, of at most 7 months.`,
    `After the service ends, you can retrieve your data for ${days(switching.retrievalDays)}; after a switch, these days begin when the time for the switch is over. Live data are then deleted within ${days(privacy.deletionDays)}, and backups within another ${days(privacy.backupDays)}. You can end the time for retrieval early.`,
    `Switching, export and data transfer are free of charge. Fees for the service run until it ends, and an amount for ending a fixed term early is owed if your order form states one${citingDpa(offer, 'switching.charges')}.`,
    jurisdictionInWords(offer),
  ]
}

/** How long before a new sub-processor begins, and by what way, customers are told. */
export function subprocessorNotice({ changes, vendor, tier }: Offer): string {
  const days = subprocessorNoticeInWords(changes)
  return `These are the sub-processors of the ${tier.name} tier. ${vendor.shortName} e-mails your notice contact at least ${days} before one is added or replaced, so that you can object in time.`
}

function passThrough(offer: Offer): Partial<Topic> {
  const { security } = offer
  if (security.passThrough === null)
    return { paragraphs: ['These terms do not promise that any data are processed without being stored.'] }
  const { statement, exceptions } = security.passThrough
  return exceptions.length === 0
    ? { paragraphs: [statement] }
    : {
        paragraphs: [statement, 'All exceptions:'],
        items: exceptions.map((exception) => exceptionInWords(exception, offer)),
      }
}

function placeToAsk({ security, vendor }: Offer): Topic['links'][number] {
  const { requestAt } = security.reports
  if (requestAt === 'trustCentre') return { href: vendor.links.trustCentre, label: 'Trust centre' }
  if (isVendorLink(requestAt, vendor.links))
    return { href: vendor.links[requestAt], label: vendor.links[requestAt] }
  return { href: requestAt.includes('@') ? `mailto:${requestAt}` : requestAt, label: requestAt }
}

function isVendorLink(name: string, links: Offer['vendor']['links']): name is keyof Offer['vendor']['links'] {
  return Object.hasOwn(links, name)
}
