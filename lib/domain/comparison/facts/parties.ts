import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { contactInWords } from '../../subprocessors/contact-in-words.ts'
import type { RegionSubprocessor } from '../../subprocessors/selection/of-region.ts'
import { scopeInWords } from '../../subprocessors/selection/scope.ts'
import { type TermFact, tell } from './term-fact.ts'

const { member, wording } = tell('Sub-processors', 'dpa')
const vendors = tell('Vendor')
const [LIST, BILLING] = ['annex-3.list', 'annex-3.billing']

/** Each sub-processor of the region, and who receives billing contacts only. One that comes or goes must be read, and so must what changes of one that stays. */
export function subprocessorFacts({ subprocessors, vendor }: OfferFacts): TermFact[] {
  return subprocessors.flatMap((subprocessor) => {
    const { controllerData, engagement } = subprocessor
    const id = engagement === null ? subprocessor.id : `${subprocessor.id}.${engagement}`
    const [clause, kind] = controllerData === null ? [LIST, 'Sub-processor'] : [BILLING, 'Billing provider']
    const as = engagement === null ? '' : ` (${engagement.replaceAll('-', ' ')})`
    const name = `${kind} ${subprocessor.name}${as}`
    return [
      member([`subprocessor.${id}`, name], clause, subprocessor.purpose, 'needs-reading'),
      ...fieldsOf(subprocessor, vendor.shortName).map(([field, words, change]) =>
        wording([`subprocessor.${id}.${field}`, `${name}: ${field}`], clause, words, change),
      ),
    ]
  })
}

function fieldsOf(
  entry: RegionSubprocessor,
  vendorName: string,
): [string, string, ('neutral' | 'needs-reading')?][] {
  const { contact, chain } = entry
  return [
    ['name', entry.name, 'neutral'],
    ['company', entry.legalName],
    ['address', entry.address, 'neutral'],
    ['registered in', entry.seat],
    ['contact', contactInWords(contact), 'neutral'],
    ['website', entry.website, 'neutral'],
    ['responsibilities', entry.responsibilities],
    ['scope', entry.controllerData === null ? entry.scope : scopeInWords(entry.controllerData, null)],
    ['categories of data', entry.dataCategories.join('; ')],
    ['data subjects', entry.dataSubjects.join('; ')],
    ['on the list since', entry.addedOn, 'neutral'],
    ['certifications', entry.certifications?.join('; ') ?? 'not stated', 'neutral'],
    ['its own DPA', entry.dpaUrl, 'neutral'],
    ['its general list of sub-processors', entry.listUrl, 'neutral'],
    ['engaged by', chain.parentName ?? vendorName],
    ['group', entry.group ? `a company of ${vendorName}’s group` : `independent of ${vendorName}`],
    ['used only with', entry.onlyWith.join('; ') || 'every customer'],
    ...(entry.limits.length === 0 ? [] : [['limits', entry.limits.join(' ')] as [string, string]]),
    ['storage', entry.storage.join('; ')],
    ['access', entry.access.join('; ')],
    ['transfer mechanism', [entry.mechanism, entry.mechanismNote].filter(Boolean).join(': ')],
  ]
}

/**
 * Who the vendor is and how it is reached. Law and courts must be read, and so must what tells the company from another
 * where the contract has notices, claims, objections, support requests and reports sent, and the pages on which clauses have
 * the vendor publish, prove or describe something; other addresses bind nobody to anything.
 */
export function vendorFacts({ vendor }: OfferFacts): TermFact[] {
  const binding =
    /^(?:governingLaw|courts|name|legalName|shortName|registration|address|service|contacts\.\w+|links\.(?:status|trustCentre|apiDocs|page)|lawBySeat\b.*)$/
  return leavesOf(vendor).map(([path, words]) =>
    vendors.wording(
      [`vendor.${path}`, labelOf(path, vendor)],
      null,
      words,
      binding.test(path) ? 'needs-reading' : 'neutral',
    ),
  )
}

const LABELS: Record<string, string> = {
  dpo: 'Data protection officer',
  'representatives.eu': 'EU representative',
  'representatives.uk': 'UK representative',
  'links.status': 'Address of the status page',
  'links.trustCentre': 'Address of the trust centre',
  'links.apiDocs': 'Address of the API documentation',
  'links.whitepaper': 'Address of the whitepaper',
  'links.page': 'Address of this page',
}

/** "dpo.name" is "Data protection officer, name"; "contacts.billing" is "Contact, billing". */
function labelOf(path: string, { lawBySeat = [] }: OfferFacts['vendor']): string {
  const [, seat, field = ''] = /^lawBySeat\.(\d+)\.(\w+)$/.exec(path) ?? []
  if (field === 'seats') return 'Customers to whom law and courts of their own apply'
  if (seat !== undefined) return `${spaced(field)} for customers in ${lawBySeat[Number(seat)]?.seats}`
  const known = Object.keys(LABELS).find((key) => path === key || path.startsWith(`${key}.`))
  if (known !== undefined) return `${LABELS[known]}${path.slice(known.length).replaceAll('.', ', ')}`
  return spaced(path.replace(/^contacts\./, 'contact, ').replaceAll('.', ', '))
}

/** "governingLaw" is "Governing law". */
function spaced(path: string): string {
  const words = path.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function leavesOf(value: object, path: string[] = []): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[[...path, key].join('.'), inner]] : leavesOf(inner, [...path, key]),
  )
}
