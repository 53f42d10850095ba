import { type Exhibit, exhibit } from '../exhibits/table.ts'
import type { DocumentKind } from '../legal/text.ts'
import type { Offer } from '../offer.ts'

type ClauseRef = `${DocumentKind}:${string}`

/**
 * Article 30(2) and (3) of Regulation (EU) 2022/2554 (DORA), item by item, and the clauses that speak to it. What no
 * clause says is named as something to agree, so that nobody takes silence for a promise.
 */
const ITEMS: [item: string, matter: string, clauses: ClauseRef[], open: string | null][] = [
  [
    '30(2)(a)',
    'Description of the services, and subcontracting',
    [
      'sla:definitions.service',
      'dpa:annex-1.subject',
      'dpa:subprocessors.authorisation',
      'dpa:subprocessors.flow-down',
    ],
    null,
  ],
  [
    '30(2)(b)',
    'Locations, and notice before they change',
    ['dpa:annex-3.locations', 'dpa:subprocessors.list', 'dpa:subprocessors.notice'],
    null,
  ],
  [
    '30(2)(c)',
    'Availability, authenticity, integrity and confidentiality of data',
    [
      'sla:availability.target',
      'dpa:security.measures',
      'dpa:annex-2.encryption',
      'dpa:annex-2.availability',
    ],
    null,
  ],
  [
    '30(2)(d)',
    'Access to, recovery and return of data',
    ['dpa:deletion.choice', 'dpa:deletion.during'],
    'for insolvency, resolution or the end of business, agree it in the master agreement',
  ],
  [
    '30(2)(e)',
    'Service levels, with updates and revisions',
    ['sla:availability.target', 'sla:support.first-response', 'sla:changes.notice', 'sla:changes.archive'],
    null,
  ],
  [
    '30(2)(f)',
    'Assistance in an incident, and its cost',
    ['sla:incidents.first-notice', 'sla:incidents.report', 'dpa:assistance.scope', 'dpa:assistance.cost'],
    null,
  ],
  [
    '30(2)(g)',
    'Cooperation with authorities',
    ['dpa:assistance.authority', 'dpa:audits.authority'],
    'financial supervisory and resolution authorities are to be named in the master agreement',
  ],
  [
    '30(2)(h)',
    'Termination rights and notice periods',
    ['sla:termination.floor', 'sla:termination.repeated', 'sla:changes.right-to-end'],
    null,
  ],
  ['30(2)(i)', 'Awareness programmes and resilience training', [], 'agree it in the master agreement'],
  [
    '30(3)(a)',
    'Precise quantitative and qualitative targets',
    [
      'sla:availability.target',
      'sla:availability.formula',
      'sla:credits.bands',
      'sla:support.first-response',
    ],
    null,
  ],
  [
    '30(3)(b)',
    'Notice periods and duties to report',
    ['sla:changes.worse', 'sla:changes.other', 'sla:incidents.first-notice', 'sla:reporting.monthly'],
    null,
  ],
  [
    '30(3)(c)',
    'Contingency plans and security measures',
    ['dpa:annex-2.availability', 'dpa:annex-2.testing', 'dpa:security.measures'],
    null,
  ],
  ['30(3)(d)', 'Threat-led penetration testing', [], 'agree it in the master agreement'],
  [
    '30(3)(e)',
    'Monitoring, access, inspection and audit',
    ['dpa:audits.information', 'dpa:audits.on-site', 'sla:reporting.audit'],
    'rights of the customer’s supervisory authority on site are to be agreed',
  ],
  [
    '30(3)(f)',
    'Exit, and a period of transition',
    ['sla:termination.date', 'dpa:deletion.choice'],
    'agree the length of the transition in the master agreement',
  ],
]

/** The map as a table: each item of Article 30, the clauses of these documents, and what is left to agree. */
export function doraMap(offer: Offer): Exhibit {
  return exhibit(
    'dora-article-30',
    'Article 30 of Regulation (EU) 2022/2554 (DORA)',
    [
      { label: 'Article' },
      { label: 'Matter', width: 2 },
      { label: 'Clauses', width: 1.8 },
      { label: 'To agree', width: 2 },
    ],
    ITEMS.map(([item, matter, clauses, open]) => [
      item,
      item,
      matter,
      clauses.length === 0 ? 'none' : clausesInWords(offer, clauses),
      open ?? 'nothing',
    ]),
  )
}

function clausesInWords(offer: Offer, clauses: readonly ClauseRef[]): string {
  const numbers = clauses.map((ref) => {
    const [document, id] = ref.split(':') as [DocumentKind, string]
    return { document, number: numberOf(offer, document, id) }
  })
  return (['sla', 'dpa'] as const)
    .flatMap((document) => {
      const own = numbers.filter((entry) => entry.document === document).map(({ number }) => number)
      return own.length === 0 ? [] : [`${document.toUpperCase()} ${own.join(', ')}`]
    })
    .join('; ')
}

function numberOf(offer: Offer, document: DocumentKind, id: string): string {
  for (const { clauses } of offer.documents[document].sections)
    for (const clause of clauses) if (clause.id === id) return clause.number
  throw new RangeError(
    `the map of Article 30 names the clause ${document}:${id}, which ${offer.version} does not have`,
  )
}
