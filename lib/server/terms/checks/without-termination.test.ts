import { afterAll, describe, expect, test } from 'vitest'
import { doraMap } from '#lib/domain/bundle/dora-map.ts'
import { compareVersions, offersOf } from '#lib/domain/comparison/compare-versions.ts'
import { directionOf } from '#lib/domain/comparison/difference.ts'
import { clauseText } from '#lib/domain/legal/text.ts'
import { buildOffer, type Offer, type OfferSource } from '#lib/domain/offer/offer.ts'
import { promisesOf } from '#lib/domain/offer/page/promises.ts'
import { CREDIT_CRITERIA } from '#lib/domain/qualification/criteria/credits.ts'
import { evaluateMonth } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import { compareTiers } from '#lib/domain/tiers/tier-comparison.ts'
import { tierOverview } from '#lib/domain/tiers/tier-overview.ts'
import { outageLines } from '../../calculators/pages/outage-lines.ts'
import { answerOf } from '../../offer/answer/answer.ts'
import { offerAnswerSchema } from '../../offer/answer/schema.ts'
import { readCatalogue } from '../catalogue.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { checkOffers } from './check-offers.ts'

const VERSION = '2026-10-01'
const TERMS = `data/terms/${VERSION}/terms.yaml`
const FLOOR = ', termination: true }'
const REPEATED = /^ {2}repeatedFailure: .*\n/m

const copies: DataCopy[] = []
afterAll(() => {
  for (const copy of copies) copy.remove()
})

/** The demo terms of one tier, with what is left of its two rights to terminate. */
function desk(left: { floor: boolean; repeated: boolean }) {
  const copy = new DataCopy()
  copies.push(copy)
  copy.keepOnly(VERSION)
  copy.keepTiers(VERSION, 'enterprise')
  if (!left.floor) copy.replace(TERMS, FLOOR, ' }')
  if (!left.repeated) copy.write(TERMS, copy.read(TERMS).replace(REPEATED, ''))
  copy.reseal()
  const { catalogue, findings } = readCatalogue(copy.root)
  if (catalogue === null) throw new Error(JSON.stringify(findings))
  const source = catalogue.versions.get(VERSION) as OfferSource
  const result = buildOffer(source, 'enterprise', 'eu')
  if (!result.ok) throw new Error(result.code)
  return { copy, catalogue, source, offer: result.offer }
}

const BOTH = desk({ floor: true, repeated: true })
const NEITHER = desk({ floor: false, repeated: false })
const FLOOR_ONLY = desk({ floor: true, repeated: false })
const REPEATED_ONLY = desk({ floor: false, repeated: true })

function clause({ documents }: Offer, id: string): string {
  const found = documents.sla.sections.flatMap(({ clauses }) => clauses).find((each) => each.id === id)
  if (found === undefined) throw new Error(`no clause ${id}`)
  return `${found.number} ${clauseText(found)}`
}

const wayOut = ({ offer }: typeof BOTH) => promisesOf(offer).find(({ label }) => label === 'Termination')

const JUDGED = {
  version: '2026-10-01',
  standing: 'in-force',
  chosen: true,
  applicable: null,
  when: null,
  ahead: false,
} as const

/** What June 2026 gives with 43,200 minutes down: 0%, in every termination band that there is. */
function outage({ source, offer }: typeof BOTH) {
  const input = { month: '2026-06', downtimeMilliseconds: 43_200 * 60_000 }
  const result = evaluateMonth(source.terms, 'enterprise', 'eu', input)
  if (!result.ok) throw new Error(result.message)
  const question = { tier: 'enterprise', region: 'eu', currency: null, partOf: null, input }
  const lines = outageLines(offer, JUDGED, result.evaluation, question, new Date('2026-11-20T10:00:00Z'))
  return lines.find(({ label }) => label === 'Right to terminate')
}

const compared = ({ source }: typeof BOTH) =>
  compareTiers(source, 'eu')
    ?.groups.flatMap(({ rows }) => rows)
    .find(({ id }) => id === 'termination')
    ?.cells.map(({ lines }) => lines)

describe('terms without a right to terminate', () => {
  test('keep their clause numbers, and each clause says that it gives no right', () => {
    expect(checkOffers(NEITHER.copy.root, NEITHER.catalogue)).toEqual([])
    const numbers = ({ offer }: typeof BOTH) =>
      offer.documents.sla.sections.flatMap(({ clauses }) => clauses.map(({ id, number }) => [id, number]))
    expect(numbers(NEITHER)).toEqual(numbers(BOTH))
    const floor = clause(NEITHER.offer, 'termination.floor')
    expect(floor).toMatch(
      /Not used\. In the Region, the Enterprise Tier gives no right to terminate because of the Monthly Uptime of a single Month\.$/,
    )
    expect(clause(NEITHER.offer, 'termination.repeated')).toMatch(/Not used\./)
    expect(clause(NEITHER.offer, 'termination.months')).toMatch(
      /^\S+ Not used\. As neither clause 7\.1 nor clause 7\.2 gives a right, clause 7\.6 has no effect\.$/,
    )
    expect(clause(FLOOR_ONLY.offer, 'termination.floor')).toMatch(/of one Month is below 95%\.$/)
    expect(clause(FLOOR_ONLY.offer, 'termination.repeated')).toMatch(/Not used\./)
    expect(clause(REPEATED_ONLY.offer, 'termination.repeated')).toMatch(
      /at least 3 of any 6 consecutive Months miss the Availability Target\.$/,
    )
  })

  test('say so in the one-minute list', () => {
    const [both, neither, floor, repeated] = [BOTH, NEITHER, FLOOR_ONLY, REPEATED_ONLY].map(wayOut)
    expect(both?.text).toBe(
      'Termination without penalty after a month below 95%, 3 missed months within 6 or force majeure that excludes minutes on 30 days in a row.',
    )
    expect(neither?.text).toBe(
      'No right to terminate for missed availability; termination without penalty after force majeure that excludes minutes on 30 days in a row.',
    )
    expect(floor?.text).toBe(
      'Termination without penalty after a month below 95% or force majeure that excludes minutes on 30 days in a row.',
    )
    expect([repeated?.text, repeated?.anchor]).toEqual([
      'Termination without penalty after 3 missed months within 6 or force majeure that excludes minutes on 30 days in a row.',
      'termination.repeated',
    ])
  })

  test('say so in the calculator, in the comparison of tiers and in a qualification', () => {
    expect(outage(BOTH)?.value).toBe('yes, if your notice arrives in time')
    expect(outage(NEITHER)).toMatchObject({ value: 'none for missed availability', note: null })
    expect(outage(REPEATED_ONLY)).toMatchObject({
      value: 'not from this month alone',
      note: expect.stringContaining('3 missed months within any 6 consecutive months'),
    })
    expect(compared(BOTH)).toEqual([
      [
        'a month below 95%',
        '3 missed months within 6',
        'force majeure that excludes minutes on 30 days in a row',
      ],
    ])
    expect(compared(NEITHER)).toEqual([
      ['none for missed availability', 'force majeure that excludes minutes on 30 days in a row'],
    ])
    const verdicts = CREDIT_CRITERIA.filter(({ id }) => id.startsWith('termination')).map(({ judge }) =>
      judge('95', NEITHER.offer),
    )
    expect(verdicts).toEqual([
      { verdict: 'gap', stated: 'no such right' },
      { verdict: 'gap', stated: 'no such right' },
    ])
  })

  test('give null in the API, and no clause of theirs in the map of Article 30 DORA', () => {
    const { credits } = offerAnswerSchema.parse(answerOf(NEITHER.offer, 'in-force', '2026-10-01T00:00:00Z'))
    expect(credits).toMatchObject({ repeatedFailure: null, terminationBelow: null })
    const clauses = ({ offer }: typeof BOTH) =>
      doraMap(offer).rows.find(({ cells }) => cells[0] === '30(2)(h)')?.cells[2] ?? ''
    const [number = ''] = clause(NEITHER.offer, 'termination.floor').split(' ')
    expect(clauses(BOTH)).toContain(number)
    expect(clauses(NEITHER)).not.toContain(number)
  })

  test.each([
    ['neither', NEITHER],
    ['the floor alone', FLOOR_ONLY],
    ['repeated misses alone', REPEATED_ONLY],
  ])('nothing that is shown names a missing value: %s', (_, { source, offer }) => {
    const shown = JSON.stringify([
      offer.summary,
      offer.exhibits,
      offer.documents,
      promisesOf(offer),
      tierOverview(source),
      compareTiers(source, 'eu'),
      doraMap(offer),
    ])
    expect(shown).not.toMatch(/below none|none%|undefined|null%|\bNaN\b|\(\s*\)|"\s*%"/)
  })

  test('are worse than terms with the right, and better the other way round', () => {
    const direction = (before: typeof BOTH, after: typeof BOTH) =>
      compareVersions(offersOf(before.source), offersOf(after.source))
        .filter(({ id }) => id.startsWith('credits.repeated'))
        .map((difference) => [difference.after, difference.direction])
    expect(direction(BOTH, FLOOR_ONLY)).toEqual([[null, 'worse']])
    expect(direction(FLOOR_ONLY, BOTH)).toEqual([['included', 'better']])
    expect(directionOf(compareVersions(offersOf(BOTH.source), offersOf(NEITHER.source)))).not.toBe('better')
  })
})

describe('a placeholder without a value', () => {
  test('is an error with file, line, placeholder and offers', () => {
    const copy = new DataCopy()
    copies.push(copy)
    copy.keepOnly(VERSION)
    copy.keepTiers(VERSION, 'starter', 'enterprise')
    const sla = `data/terms/${VERSION}/sla.md`
    // The clause as it was written before: it prints the floor whether there is one or not.
    copy.write(
      sla,
      copy
        .read(sla)
        .replace(
          /^(\{#termination\.floor\}) .*$/m,
          '$1 Customer may terminate below {{ credits.terminationBelow }}.',
        ),
    )
    // The starter tier comes first in the file; the enterprise tier keeps its floor.
    copy.replace(TERMS, FLOOR, ' }')
    copy.reseal()
    const { catalogue } = readCatalogue(copy.root)
    if (catalogue === null) throw new Error('the copy does not load')
    expect(checkOffers(copy.root, catalogue)).toEqual([
      {
        file: sla,
        line: copy.lineOf(sla, 'Customer may terminate below'),
        rule: 'legal.placeholder',
        message:
          '{{ credits.terminationBelow }} has no value in starter/us, starter/eu, starter/apac. Write {% if credits.terminationBelow %}, the words with the figure, {% else %}, what applies without it, {% endif %}; or state the figure in the data.',
      },
    ])
  })

  test.each([
    ['vendor.registration', 'registration: .*', 'registration: none'],
    ['vendor.courts', 'courts: .*', 'courts: "Null"'],
  ])('is found in the facts of the vendor too: %s', (name, from, to) => {
    const copy = new DataCopy()
    copies.push(copy)
    copy.keepOnly(VERSION)
    copy.keepTiers(VERSION, 'starter')
    const vendor = `data/terms/${VERSION}/vendor.yaml`
    // One law and one court for every seat: with others, the phrase is never empty.
    const text = copy.read(vendor).replace(/^lawBySeat:\n(?: .*\n)+/m, '')
    copy.write(vendor, text.replace(new RegExp(`^${from}$`, 'm'), to))
    copy.reseal()
    const { catalogue } = readCatalogue(copy.root)
    if (catalogue === null) throw new Error('the copy does not load')
    const messages = checkOffers(copy.root, catalogue).map(({ message }) => message)
    expect(messages).toContainEqual(
      expect.stringMatching(`^\\{\\{ ${name} \\}\\} has no value in every offer\\. `),
    )
  })
})
