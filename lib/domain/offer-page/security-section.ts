import type { Exhibit } from '../exhibits/table.ts'
import type { Offer } from '../offer.ts'
import { counted } from '../quantities/duration.ts'
import { enumerated } from '../quantities/enumeration.ts'

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
        'A certificate is an independent auditor’s word. Readiness is the vendor’s own.',
        security.reports.underNda
          ? 'Reports are given under a non-disclosure agreement. Ask for them here, naming the report and your company:'
          : 'Reports are given without a non-disclosure agreement. Ask for them here:',
      ],
      links: [placeToAsk(offer)],
      tables: table('certifications'),
    }),
    topic('residency', 'Where data are kept', {
      paragraphs: [
        `The customer chooses the region in its order form. In the ${region.name} region data are stored in ${enumerated(region.dataLocations.map(({ place, country }) => `${place}, ${country}`))}.`,
      ],
      tables: table('data-locations'),
    }),
    topic('encryption', 'Encryption', {
      items: [`At rest: ${security.encryption.atRest}.`, `In transit: ${security.encryption.inTransit}.`],
    }),
    topic('access-control', 'Access control', {
      paragraphs: [`What the ${tier.name} tier includes:`],
      tables: table('access-control'),
    }),
    topic('pass-through', 'Data we process but do not store', passThrough(offer)),
    topic('dpa', 'Data processing agreement', {
      paragraphs: [
        `${vendor.legalName} processes personal data under this agreement, version ${offer.version}. It names the measures, the places and the sub-processors.`,
      ],
      links: [dpa],
    }),
  ]
}

/** How long before a new sub-processor begins, and by what way, customers are told. */
export function subprocessorNotice({ changes, vendor }: Offer): string {
  return `${vendor.shortName} tells every customer at least ${counted(changes.noticeDays.subprocessors, 'day')} before a sub-processor is added or replaced, by e-mail to its notice contact, so that it can object in time.`
}

function passThrough({ security }: Offer): Partial<Topic> {
  if (security.passThrough === null) return { paragraphs: ['The vendor makes no promise of pass-through.'] }
  const { statement, exceptions } = security.passThrough
  return exceptions.length === 0
    ? { paragraphs: [statement] }
    : { paragraphs: [statement, 'Exceptions, all of them:'], items: exceptions }
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
