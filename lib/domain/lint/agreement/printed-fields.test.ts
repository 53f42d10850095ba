import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type OfferSource } from '../../offer/offer.ts'
import { type Terms, termsSchema } from '../../terms/schema.ts'
import { idempotencyFindings } from '../idempotency-rule.ts'
import { figureFindings } from '../structure-rules.ts'
import { emergencyFindings } from './emergency-rule.ts'
import { listedFindings } from './listed-rule.ts'
import { unprintedFindings } from './unprinted-rule.ts'

const VERSION = '2026-10-01'
const source = readCatalogue(process.cwd()).catalogue?.versions.get(VERSION) as OfferSource
const raw = parse(readFileSync(`data/terms/${VERSION}/terms.yaml`, 'utf8'))

/** Fields for which the schema takes one value only, that which the clauses say. */
const ONE_VALUE = [
  ...['commitment.rounding', 'credits.feeBase', 'credits.appliedTo'],
  ...['credits.rounding', 'credits.cap.per', 'claim.anchor', 'claim.zone', 'measurement.trafficFloor.of'],
  ...['webhooks.signature.scheme', 'switching.charges'],
]

/** Fields that no document prints: with another value than the clauses say, the lint has a finding. */
const TIED: Record<string, unknown> = {
  'commitment.denominator': 'whole-period',
  'exclusions.*.id': 'dns-outages',
  'measurement.methods.*.id': 'removed',
  'measurement.audit': 'On written request, within 5 business days.',
  'api.upstreamThrottling': 'queued',
  'api.retries': 'vendor',
  'webhooks.delivery': 'exactly-once',
  'idempotency.endpoints.*.method': 'PUT',
  'changes.channels.*': 'removed',
  'security.reports.requestAt': 'https://elsewhere.example.com/',
  'security.passThrough.exceptions.*.what': 'removed',
}

/** Fields that no document prints and that give no right: why. */
const FREE: Record<string, string> = {
  title: 'the title of the page; each document has its own',
  'exclusions.*.name': 'a heading of the page',
  'exclusions.*.meaning': 'the clause in short; prose that only a reader can compare',
  'exclusions.*.evidence': 'the clause in short; prose that only a reader can compare',
  'measurement.methods.*.name': 'a heading of the page',
  'measurement.methods.*.purpose': 'the clause in short; prose that only a reader can compare',
  'regions.*.shortName': 'a name in navigation',
  'tiers.*.contract': 'the contract that it typically comes with',
  'tiers.*.regions.apac.reason': 'why a target differs, and no part of it',
  'idempotency.endpoints.*.path': 'the API documentation lists them; the clause gives their scope',
  'idempotency.endpoints.*.key': 'the API documentation says it; the clause gives their scope',
  'continuity.insurance': 'a fact beside the agreement, on the page alone',
  'continuity.accessibility.statement': 'a fact beside the agreement, on the page alone',
  'continuity.accessibility.url': 'a fact beside the agreement, on the page alone',
  'continuity.ai': 'prose; the section Instructions of the DPA is what binds',
  'review.everyDays': 'no clause promises it, as docs/releasing.md says',
  'security.certifications.*.id': 'a name in the data',
  'security.certifications.*.report': 'how to ask for a proof; prose',
  'security.passThrough.statement': 'the clause in short; prose that only a reader can compare',
  'security.passThrough.exceptions.*.longest': 'the clause prints both limits by placeholders',
}

type Path = (string | number)[]

function leaves(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const shapeOf = (path: Path) => path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value)
}

function changed<T>(terms: T, path: Path, value: unknown): T {
  const copy = structuredClone(terms)
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, unknown>
  const key = path.at(-1) as string | number
  parent[key] = value
  return copy
}

/** Another value of the same kind. */
function other(value: unknown, path: Path): unknown {
  if (value === null)
    return path.at(-1) === 'handOff' ? { amount: 1, unit: 'hour', clock: 'business' } : 'now stated'
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  const known: Record<string, string> = {
    ...{ '24x7': 'business', business: '24x7', minute: 'hour', hour: 'day', day: 'hour', bad: 'good' },
    ...{ held: 'not-offered', 'self-declared': 'in-preparation', 'in-preparation': 'held' },
    ...{ certificate: 'readiness', readiness: 'certificate', 'at-least': 'above' },
    ...{ 'unix-time-seconds': 'delay-seconds', Sunday: 'Friday', Saturday: 'Friday', saml: 'oidc' },
    ...{ 'Asia/Singapore': 'UTC', 'Europe/Berlin': 'UTC', 'America/New_York': 'UTC' },
  }
  const text = String(value)
  if (text in known) return known[text]
  if (/^\d+(?:\.\d+)?$/.test(text)) return text === '98.5' ? '98.6' : '98.5'
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return '2027-07-07'
  if (/^\d\d:\d\d$/.test(text)) return '11:11'
  return `${text} changed`
}

/** All that both documents print, tables included, for the two offers that differ most. */
function printed(terms: Terms): string[] {
  return [
    ['starter', 'eu'],
    ['mission-critical', 'apac'],
  ].map(([tier = '', region = '']) => {
    const result = buildOffer({ ...source, terms }, tier, region)
    if (!result.ok) throw new Error(result.code)
    const { documents, exhibits } = result.offer
    const clauses = [documents.sla, documents.dpa].flatMap(({ sections }) =>
      sections.flatMap((section) => section.clauses),
    )
    return JSON.stringify(
      clauses.map(({ blocks, exhibits: placed }) => [blocks, placed.map((name) => exhibits[name])]),
    )
  })
}

const before = printed(source.terms)

function isPrinted(path: Path): boolean {
  const value = at(source.terms, path)
  try {
    return printed(changed(source.terms, path, other(value, path))).join() !== before.join()
  } catch {
    // A value that leads to another, or an edge of a band: without it nothing can be built at all.
    return true
  }
}

function found(terms: Terms): string[] {
  const result = buildOffer({ ...source, terms }, 'starter', 'eu')
  if (!result.ok) throw new Error(result.code)
  return [
    ...unprintedFindings(terms, [result.offer]),
    ...listedFindings(terms, [result.offer]),
    ...emergencyFindings(terms),
    ...figureFindings(terms),
    ...idempotencyFindings(terms),
  ].map(({ message }) => message)
}

// One path for each shape that a document prints is enough; a shape that none prints is tried everywhere.
test('every field of the terms is printed by a document, tied to its clauses by a rule, or gives no right', () => {
  const shapes = Map.groupBy(leaves(source.terms), shapeOf)
  const unprinted = [...shapes].filter(([, paths]) => !paths.some(isPrinted)).map(([shape]) => shape)
  expect(unprinted.toSorted()).toEqual([...ONE_VALUE, ...Object.keys(TIED), ...Object.keys(FREE)].toSorted())
}, 120_000)

test.each(ONE_VALUE)('%s takes one value only', (shape) => {
  expect(termsSchema.safeParse(raw).success).toBe(true)
  expect(termsSchema.safeParse(changed(raw, shape.split('.'), 'something-else')).success).toBe(false)
})

test.each(Object.entries(TIED))('%s cannot contradict the clauses', (shape, value) => {
  const path = leaves(source.terms).find((candidate) => shapeOf(candidate) === shape) ?? []
  const [list, index] = [
    path.slice(
      0,
      path.findLastIndex((key) => typeof key === 'number'),
    ),
    path.findLast((key) => typeof key === 'number'),
  ]
  const entries = at(source.terms, list) as unknown[]
  const terms =
    value === 'removed'
      ? changed(
          source.terms,
          list,
          entries.filter((_, place) => place !== index),
        )
      : changed(source.terms, path, value)
  expect(found(source.terms)).toEqual([])
  expect(found(terms)).not.toEqual([])
})
