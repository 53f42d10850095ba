import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { Review } from '../../terms/review/review.ts'
import { buildOffer, type Offer } from '../offer.ts'
import { changeRules } from './changes-section.ts'
import { citation, citedSla } from './citation.ts'
import { continuityLines } from './continuity-section.ts'
import { explanatoryTables } from './explanations.ts'
import { billingNotice, transferReserve } from './privacy-lines.ts'
import { promisesOf } from './promises.ts'
import { relatedPages } from './related-pages.ts'
import { securityTopics, subprocessorNotice } from './security-section.ts'

const { catalogue } = readCatalogue(process.cwd())

function offerOf(tier: string, region: string, version = '2026-10-01'): Offer {
  const source = catalogue?.versions.get(version)
  const result = source === undefined ? undefined : buildOffer(source, tier, region)
  if (result?.ok !== true) throw new Error('the demo terms do not load')
  return result.offer
}

const offer = offerOf('enterprise', 'eu')
const DPA = '/documents/2026-10-01/enterprise/eu/dpa.pdf'

describe('a citation', () => {
  const cited = citedSla(offer, 'https://sla.example.com/documents/2026-10-01/enterprise/eu/sla.pdf')

  test('names document, version, tier, region and a pinned address with the anchor', () => {
    const clause = {
      id: 'credits.bands',
      number: '5.2',
      section: 'Service credits',
      parts: ['One Month lies in one band.'],
    }
    expect(citation(cited, clause)).toBe(
      [
        'One Month lies in one band.',
        '',
        'Clause 5.2, Service credits. Lumenary Cloud, Inc., Service level agreement, version 2026-10-01, Enterprise tier, European Union.',
        'https://sla.example.com/documents/2026-10-01/enterprise/eu/sla.pdf#nameddest=credits.bands',
      ].join('\n'),
    )
  })

  test('letters the items of a list, each list from a', () => {
    const parts = ['Both of', ['one;', 'two.'], ['three.']]
    expect(citation(cited, { id: 'x', number: '1', section: 'S', parts }).split('\n').slice(0, 4)).toEqual([
      'Both of',
      '(a) one;',
      '(b) two.',
      '(a) three.',
    ])
  })
})

describe('the summary of a minute', () => {
  test('carries the figures of the terms', () => {
    const texts = new Map(promisesOf(offer).map(({ label, text }) => [label, text]))
    expect(texts.get('Availability')).toBe(
      '99.9% of each calendar month: 43 min 12 s of downtime in a 30-day month.',
    )
    expect(texts.get('Downtime')).toBe(
      '5% or more of all requests in the region fail for at least 5 consecutive minutes. Where few or no requests arrive, probes decide too.',
    )
    expect(texts.get('Excluded')).toContain(
      "48 hours' written notice and is excluded for at most 4 h a month",
    )
    expect(texts.get('Not downtime')).toBe(
      'An outage of individual tenants or API endpoints that leaves the error rate of the whole region below the threshold. A complete answer that is wrong, with a status other than 500 to 599 (a 429 within the rate limits counts as failed). Outages of fewer consecutive minutes than make downtime, however often they come. No credit is due for these.',
    )
    expect(texts.get('Credit')).toBe(
      'At most 50% of the monthly fee for a month, and 1 monthly fee in a contract year; the sole financial remedy. Claim within 30 days after the end of the month.',
    )
    expect(texts.get('Termination')).toBe(
      'Termination without penalty after a month below 95%, 3 missed months within 6 or force majeure that excludes minutes on 30 days in a row.',
    )
    expect(texts.get('First response')).toBe(
      'S1 4 business hours; S2 8 business hours; S3 1 business day; S4 3 business days.',
    )
    expect(texts.get('Security')).toMatch(
      /^SOC 2 Type II and ISO\/IEC 27001 held\. AES-256 at rest, TLS 1\.2 or higher/,
    )
  })

  test('every line leads to a clause of the SLA or to the security section', () => {
    const clauses = offer.documents.sla.sections.flatMap((section) => section.clauses)
    for (const { anchor, reference } of promisesOf(offer)) {
      const clause = clauses.find(({ id }) => id === anchor)
      if (anchor === 'security') expect(reference).toBe('below')
      else expect(reference).toBe(`clause ${clause?.number}`)
    }
  })
})

describe('continuity and exit', () => {
  const lines = (from: Offer) => new Map(continuityLines(from).map((line) => [line.id, line]))

  test('says what is stated, where, and what is not', () => {
    const stated = lines(offer)
    expect([...stated.keys()]).toEqual([
      'rto',
      'rpo',
      'plans',
      'tests',
      'export-formats',
      'exit-help',
      'switching',
      'insurance',
      'accessibility',
      'ai',
    ])
    // 240 and 60 minutes, every 12 months.
    expect(['rto', 'rpo', 'tests', 'export-formats'].map((id) => stated.get(id)?.text)).toEqual([
      '4 h',
      '1 h',
      'at least once every 12 months',
      'JSON and CSV',
    ])
    // Article 25(2)(g) of the Data Act: thirty days or more; the demo has thirty.
    expect(stated.get('switching')).toEqual({
      id: 'switching',
      label: 'Leaving or switching',
      text: 'After the service ends or you switch to another provider, you can retrieve your data for 30 days, without charge.',
      stated: true,
      source: { href: '#security-switching', label: 'details' },
    })
    expect(stated.get('insurance')).toMatchObject({ text: 'not stated', stated: false, source: null })
    expect(stated.get('accessibility')?.source).toEqual({
      href: 'https://www.example.com/accessibility',
      label: 'statement',
    })
    const section = offer.documents.sla.sections.find(({ id }) => id === 'continuity')
    expect(stated.get('rto')?.source).toEqual({
      href: '#continuity.objectives',
      label: `clause ${section?.number}.2`,
    })
  })

  test('names every clause on AI that the DPA of the version has', () => {
    const label = (version: string) => lines(offerOf('enterprise', 'eu', version)).get('ai')?.source?.label
    expect(label('2026-10-01')).toBe('DPA 3.4')
    expect(label('2027-03-01')).toBe('DPA 3.4, 3.5 and 3.6')
  })

  test('a region has its own objectives', () => {
    expect(lines(offerOf('enterprise', 'apac')).get('rto')?.text).toBe('8 h')
  })

  test('terms that state nothing say so in every line, and no line is blank', () => {
    const silent = structuredClone(offer)
    silent.continuity = {
      rtoMinutes: null,
      rpoMinutes: null,
      plans: null,
      testEveryMonths: null,
      exitHelp: null,
      exportFormats: [],
      insurance: null,
      accessibility: null,
      ai: null,
    }
    // Switching is no part of this block: every desk states its figures.
    const texts = continuityLines(silent).filter(({ id }) => id !== 'switching')
    expect(new Set(texts.map(({ text }) => text))).toEqual(new Set(['not stated']))
  })
})

test('tables that no clause calls for explain their section, and one that is called is not shown twice', () => {
  const idsOf = (from: Offer) =>
    Object.fromEntries(
      Object.entries(explanatoryTables(from)).map(([id, tables]) => [id, tables.map((table) => table.id)]),
    )
  const called = structuredClone(offer)
  for (const section of called.documents.sla.sections)
    for (const clause of section.clauses) clause.exhibits = []
  expect(idsOf(called)).toEqual({
    downtime: ['measurement'],
    exclusions: ['exclusions'],
    api: ['retry-duties'],
    webhooks: ['webhooks', 'idempotency'],
  })
  called.documents.sla.sections[0]?.clauses[0]?.exhibits.push('webhooks')
  expect(idsOf(called).webhooks).toEqual(['idempotency'])
})

describe('security', () => {
  const topics = new Map(securityTopics(offer, DPA).map((topic) => [topic.id, topic]))

  test('states certifications, places, encryption, access, pass-through and the agreement', () => {
    expect([...topics.keys()]).toEqual([
      'security-certifications',
      'security-residency',
      'security-encryption',
      'security-access-control',
      'security-pass-through',
      'security-dpa',
      'security-deadlines',
      'security-people',
      'security-dora',
      'security-switching',
    ])
    expect(topics.get('security-certifications')?.links).toEqual([
      { href: 'https://trust.example.com/', label: 'Trust centre' },
    ])
    expect(topics.get('security-encryption')?.items).toEqual([
      'At rest: AES-256.',
      'In transit: TLS 1.2 or higher.',
      'Who holds the keys, and where: DPA 19.1.',
    ])
    // 0 + 5 + 300 + 1,800 + 7,200 + 18,000 + 36,000 + 50,400 + 72,000 + 86,400 = 272,105 s
    // = 3 days (259,200) and 12,905 s: 3 h (10,800), 35 min (2,100), 5 s.
    expect(topics.get('security-pass-through')?.items).toEqual([
      'a webhook event waits in an encrypted queue until it is delivered or its delivery ends: at most 3 d 3 h 35 min 5 s after the first attempt',
      'the answer to a write request that carries an idempotency key is kept, encrypted: at most 24 hours',
    ])
    expect(topics.get('security-dpa')?.links[0]?.href).toBe(DPA)
  })

  test('residency says where the vendor stores data and where only its sub-processors do', () => {
    // The EU: Frankfurt and Dublin are the vendor's; Scaleway sends e-mails from Paris. Stripe is no sub-processor.
    expect(topics.get('security-residency')?.paragraphs).toEqual([
      'In the European Union region Lumenary stores data in Frankfurt, Germany and Dublin, Ireland. For their own tasks, sub-processors also store data in France (Scaleway).',
      "For a customer under EU, UK or Swiss law, Lumenary's view is that using this region is not a restricted transfer to Lumenary Cloud, Inc., unless you instruct one. If it does count as one, it is made under the EU Standard Contractual Clauses (module 2 where you are a controller, module 3 where you are a processor), with the UK Addendum B1.0 for data under the UK GDPR and the Swiss changes for data under the FADP.",
    ])
    const [, transfer] =
      securityTopics(offerOf('premium', 'apac'), DPA).find(({ id }) => id === 'security-residency')
        ?.paragraphs ?? []
    expect(transfer).toBe(
      'For a customer under EU, UK or Swiss law, using this region is a transfer of personal data to Lumenary Cloud, Inc., under the EU Standard Contractual Clauses (module 2 where you are a controller, module 3 where you are a processor), with the UK Addendum B1.0 for data under the UK GDPR and the Swiss changes for data under the FADP.',
    )
  })

  test('who can reach the data, and the representatives, are named', () => {
    expect(topics.get('security-people')?.items.slice(0, 3)).toEqual([
      'Staff with access: Lumenary Cloud Ireland Limited (Ireland). Group companies are listed as sub-processors.',
      'Data protection officer: Mara Lindqvist, dpo@example.com.',
      'Representative in the European Union (Article 27 GDPR): Example Privacy Representatives GmbH, Beispielweg 1, 10115 Berlin, Germany.',
    ])
  })

  test('no company of the group is spoken of where none is on the list', () => {
    expect(
      securityTopics(offerOf('premium', 'us'), DPA).find(({ id }) => id === 'security-people')?.items[0],
    ).toBe('Staff with access: Lumenary Cloud, Inc. (United States).')
  })

  // Numbers counted by hand in the DPA: breach is its section 9, requests of data subjects 7, audits 12, sub-processors 6.
  test('breach notice, requests, audits and objection are told with their clauses', () => {
    expect(topics.get('security-deadlines')?.items).toEqual([
      'Personal data breach: Lumenary notifies you without undue delay, within 48 hours after becoming aware of it (DPA 9.1).',
      'Requests of data subjects: forwarded within 5 days. What you cannot do in the service yourself, Lumenary does within 5 days after your instruction, or says by when it will (DPA 7.1 and 7.2).',
      'Audits: you first use the reports and written answers. Where they do not suffice, 1 audit in each contract year, with notice of 30 days; neither limit holds after a breach or at an authority’s demand. A long audit may be charged (DPA 12.2, 12.3, 12.4, 12.5 and 12.7).',
      'Sub-processors: announced 30 days ahead, with a right to object (DPA 6.3 and 6.5).',
    ])
  })

  test('the reserve about transfers stands where none is needed in the vendor’s view', () => {
    expect(transferReserve(offer)).toMatch(
      /^This is Lumenary's view\. .* the mechanisms then apply \(DPA 13\.2, 13\.3 and 21\.1\)\.$/,
    )
    expect(transferReserve(offerOf('premium', 'apac'))).toBeNull()
  })

  test('leaving: notice, time of the switch, time to fetch data, deletion and charges', () => {
    expect(topics.get('security-switching')?.items).toEqual([
      'Switching notice: at most 2 months. The switch then takes at most 30 days, and the service keeps running. You can extend this time once; where it is technically not feasible, Lumenary must say so and name another, of at most 7 months.',
      'After the service ends, you can retrieve your data for 30 days; after a switch, these days begin when the time for the switch is over. Live data are then deleted within 30 days, and backups within another 35 days. You can end the time for retrieval early.',
      'Switching, export and data transfer are free of charge. Fees for the service run until it ends, and an amount for ending a fixed term early is owed if your order form states one (DPA 11.7).',
      'Jurisdiction over the systems (Article 28 Data Act): Germany, Ireland and France (DPA 11.9). Cloudflare processes data without storing them; the places are not stated, apart from places of access in Annex III. Lumenary Cloud, Inc. (registration: Delaware, United States, file number LC-0001047), and sub-processors with their seat in the United States, may also receive demands under the law of the seat. The data processing agreement says how such demands are reviewed and challenged (DPA 13.8).',
    ])
  })

  test.each([
    ['security@example.com', 'mailto:security@example.com'],
    ['https://reports.example.com/', 'https://reports.example.com/'],
    ['status', 'https://status.example.com/'],
  ])('reports are asked for at %s', (requestAt, href) => {
    const other = structuredClone(offer)
    other.security.reports = { underNda: false, requestAt }
    expect(securityTopics(other, DPA)[0]?.links[0]?.href).toBe(href)
  })

  test('a vendor without pass-through says so', () => {
    const other = structuredClone(offer)
    other.security.passThrough = null
    const topic = securityTopics(other, DPA).find(({ id }) => id === 'security-pass-through')
    expect(topic?.paragraphs).toEqual([
      'These terms do not promise that any data are processed without being stored.',
    ])
  })

  test('a new sub-processor is told of 30 days ahead', () => {
    expect(subprocessorNotice(offer)).toMatch(
      /^These are the sub-processors of the \w+ tier\. .*at least 30 days before one is added or replaced, so that you can object in time\.$/,
    )
  })

  // Stripe, for the invoices of EU customers: SLA, changes.providers, and DPA 6.11.
  test('a provider that is no sub-processor is announced as long ahead, without a right to object', () => {
    expect(billingNotice(offer)).toBe(
      'They receive only data of which Lumenary itself is the controller. A new or replaced provider is announced by e-mail 30 days ahead, without a right to object (DPA 6.11).',
    )
  })
})

// 3 November 2026 and 92 days: 27 days of November, 31, 31, and 3 more.
test('the next review is due 92 days after the last', () => {
  const review = { last: '2026-11-03', due: '2027-02-03', overdue: false }
  const words = (about: Review) => changeRules(offer, about).at(-1)?.text
  expect(words(review)).toBe('at least every 92 days; last on 3 November 2026, next due by 3 February 2027')
  expect(words({ ...review, overdue: true })).toBe(
    'at least every 92 days; last on 3 November 2026, the next was due by 3 February 2027',
  )
  expect(words({ last: null, due: null, overdue: true })).toBe('at least every 92 days; not reviewed yet')
})

test('related pages name at least 12 months of history and the comparison of the region', () => {
  const pages = new Map(relatedPages(offer, DPA).map((page) => [page.id, page]))
  expect(pages.get('status')?.detail).toContain('at least 12 months of history')
  expect(pages.get('compare')?.href).toBe('/enterprise-sla/compare/eu')
  expect([...pages.keys()]).toEqual([
    'status',
    'trust-centre',
    'api-docs',
    'whitepaper',
    'dpa',
    'calculators',
    'qualify',
    'compare',
    'versions',
  ])
})
