import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type Offer, type OfferSource } from '../offer/offer.ts'
import { compareVersions, offersOf } from './compare-versions.ts'
import { type Difference, directionOf, opposite } from './difference.ts'
import { countsInWords } from './in-words.ts'

const { catalogue } = readCatalogue(process.cwd())
const [first, second, third] = ['2026-04-01', '2026-10-01', '2027-03-01'].map((version) =>
  sourceOf(version),
) as [OfferSource, OfferSource, OfferSource]

function sourceOf(version: string): OfferSource {
  const source = catalogue?.versions.get(version)
  if (source === undefined) throw new Error(`no version ${version}`)
  return source
}

function offer(source: OfferSource, tier: string, region: string): Offer {
  const result = buildOffer(source, tier, region)
  if (!result.ok) throw new Error(result.code)
  return result.offer
}

const short = ({
  label,
  direction,
  before,
  after,
}: Pick<Difference, 'label' | 'direction' | 'before' | 'after'>) => [direction, label, before, after]
const figures = (differences: readonly Difference[]) => differences.filter(({ words }) => words === undefined)

// Worked out by hand from the terms.yaml of both versions.
test('what 2026-10-01 changed for Mission-critical in Asia-Pacific', () => {
  const found = compareVersions(
    [offer(first, 'mission-critical', 'apac')],
    [offer(second, 'mission-critical', 'apac')],
  )
  expect(figures(found).map(short)).toEqual([
    ['better', 'Committed monthly uptime', '99.9%', '99.95%'],
    ['worse', 'Notice of maintenance', '72 hours', '48 hours'],
    ['better', 'Time to claim a credit', '15 days', '30 days'],
    ['better', 'Credit for an uptime of 99.9% to below 99.95%', 'none', '10%'],
    ['better', 'First response to S1', '1 hour, 24×7×365', '30 minutes, 24×7×365'],
    ['better', 'Notice of a Change for the Worse', '60 days', '90 days'],
    ['better', 'ISO/IEC 27001', 'in preparation', 'held'],
    [
      'needs-reading',
      'ISO/IEC 27001: proof available',
      'none yet; the statement of applicability in draft, on request',
      'the certificate and the statement of applicability, on request',
    ],
    // That the tier includes it says nothing more, and is not listed beside it.
    ['better', 'User provisioning through SCIM', 'no', 'yes'],
    // The notice of 11 May 2026, between the two publications.
    [
      'needs-reading',
      'Sub-processor Slack: access',
      'San Francisco, United States',
      'Melbourne, Australia; San Francisco, United States',
    ],
    [
      'needs-reading',
      'Sub-processor Twilio SendGrid: categories of data',
      'names; e-mail addresses; content of messages',
      'names; e-mail addresses; content of messages; delivery events',
    ],
  ])
})

test('what 2027-03-01 changes for Starter in the EU', () => {
  const found = compareVersions([offer(second, 'starter', 'eu')], [offer(third, 'starter', 'eu')])
  expect(figures(found).map(short)).toEqual([
    ['better', 'Maintenance excluded in a month, at most', '4 h', '3 h'],
    ['worse', 'Requests in a minute', '300', '240'],
    ['worse', 'Requests in one second (burst)', '60', '50'],
    ['better', 'Retention of measurements', '24 months', '36 months'],
    ['better', 'History on the status page', '12 months', '24 months'],
    [
      'needs-reading',
      'Use of AI',
      'Customer personal data are not used to train AI models, and no function sends them to one; the section Instructions of the data processing agreement says so.',
      'AI features are off until the customer turns them on; where the list names no sub-processor for them, they cannot be turned on. What a user then submits to one goes to the sub-processors listed for AI features, and to no other model. They keep none of it, and customer personal data train no model. The section Instructions of the data processing agreement says so.',
    ],
    ['worse', 'Notice of an audit', '30 days', '45 days'],
  ])
})

test('the change of AI rests on the clause of the DPA that binds the vendor to it', () => {
  const found = compareVersions([offer(second, 'enterprise', 'eu')], [offer(third, 'enterprise', 'eu')])
  expect(found.find(({ label }) => label === 'Use of AI')?.clause).toMatchObject({
    document: 'dpa',
    id: 'instructions.own-purposes',
    number: '3.4',
  })
})

test('a clause that is new, one with a figure of its own, and none that only prints a listed figure', () => {
  const found = compareVersions([offer(first, 'enterprise', 'eu')], [offer(second, 'enterprise', 'eu')])
  const prose = found.filter(({ words, clause }) => words !== undefined && clause?.id.startsWith('claims.'))
  expect(prose.map(({ clause, direction }) => [clause?.id, clause?.number, direction])).toEqual([
    ['claims.silence', '6.6', 'needs-reading'],
    // 15 days to 30, written in the clause: the time to dispute is not the time to claim.
    ['claims.dispute', '6.7', 'needs-reading'],
  ])
  const claim = found.find(({ id }) => id === 'claim.days')
  expect([claim?.clause, ...(claim?.alsoIn ?? [])].map((clause) => clause?.id)).toEqual([
    'claims.window',
    'claims.correction',
  ])
  expect(prose[0]).toMatchObject({ before: null })
  expect(prose[1]?.words?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: ' 15' },
    { kind: 'added', text: ' 30' },
    // Later versions need no such sentence: a claim that is not decided counts as accepted (claims.silence).
    {
      kind: 'removed',
      text: ' If no decision arrives within the time in clause 6.5, Customer may dispute that too, at any time before one does.',
    },
  ])
})

/*
 * Counted by hand, from `diff` of the folders of two versions.
 * April to October: better are the target of Mission-critical in Asia-Pacific with the credit between the two targets, the
 * time to claim, the first response to S1, the notice of a change for the worse, ISO/IEC 27001, and SCIM: 7. Worse is the
 * notice of maintenance. To review are what proves ISO/IEC 27001, that silence accepts a claim, and the time to dispute:
 * the annex that now names SCIM prints it by a placeholder, and is named with it. So are the two changes of sub-processors
 * that a notice brought between the two publications: 5.
 * October to March: better are the same target and credit, the maximum of maintenance, how long measurements and the
 * history are kept, and Growth's quarterly report: 6. Worse are Starter's two limits and the notice of an audit. To review are
 * the use of AI and, in the DPA, the definitions, 3.4, the new clauses 3.5 to 3.7, in Annex I the subject matter, the purposes,
 * the types of data and the retention, and how Annex III is read: 11.
 */
test.each([
  ['2026-04-01', first, second, '7 improvements, 1 Change for the Worse, 5 for you to review'],
  ['2026-10-01', second, third, '6 improvements, 3 Changes for the Worse, 11 for you to review'],
])('what the release after %s changes, over all tiers and regions', (_, before, after, counts) => {
  expect(countsInWords(compareVersions(offersOf(before), offersOf(after)))).toBe(counts)
})

test('a version compared with itself differs in nothing', () => {
  expect(compareVersions(offersOf(second), offersOf(second))).toEqual([])
  expect(directionOf([])).toBe('none')
})

test.each([
  ['2026-04-01 and 2026-10-01', first, second],
  ['2026-10-01 and 2027-03-01', second, third],
])('%s the other way round: the same differences, better and worse exchanged', (_, before, after) => {
  for (const tier of ['starter', 'growth', 'mission-critical'])
    for (const region of ['us', 'eu', 'apac']) {
      const [old, fresh] = [offer(before, tier, region), offer(after, tier, region)]
      const there = compareVersions([old], [fresh])
      const back = new Map(compareVersions([fresh], [old]).map((difference) => [difference.id, difference]))
      expect(back.size).toBe(there.length)
      for (const { id, before: was, after: is, direction } of there)
        expect(back.get(id)).toMatchObject({ before: is, after: was, direction: opposite(direction) })
    }
})

test('a tier that goes is one reduction, one that comes one improvement', () => {
  const terms = { ...second.terms, tiers: second.terms.tiers.filter(({ id }) => id !== 'growth') }
  const [all, smaller] = [offersOf(second), offersOf({ ...second, terms })]
  const gone = compareVersions(all, smaller)
  expect(gone.map(short)).toEqual([['worse', 'Tier: Growth', 'offered', null]])
  expect(gone[0]?.offers.map(({ region }) => region.id)).toEqual(['us', 'eu', 'apac'])
  expect(directionOf(gone)).toBe('worse')
  expect(compareVersions(smaller, all).map(short)).toEqual([['better', 'Tier: Growth', null, 'offered']])
})
