import { expect, test } from 'vitest'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { type CourseFacts, courseOf, type Told } from './later-releases.ts'

const CONTRACT: Contract = {
  id: 'contract',
  reference: null,
  tier: 'enterprise',
  region: 'eu',
  version: null,
  begins: '2026-05-01',
  ends: null,
  renews: null,
  renewalNotice: null,
  renewalReminder: true,
  services: null,
  conditions: {},
  noticeDays: null,
  authorisation: 'general',
  monthlyFee: null,
  yearStarts: '05-01',
}
const [SECOND, THIRD] = ['2026-10-01', '2027-03-01']
const AT = new Date('2027-03-15T10:00:00Z')
const WHEN_PUBLISHED: Told = { at: null, isFromBefore: true, isMadeBefore: false }
const NEVER: Told = { at: null, isFromBefore: false, isMadeBefore: true }

/**
 * What is written down of the demo's three versions, the first of which is 2026-04-01. `worse`: which hold a Change for the Worse
 * beside another, as "2026-04-01>2026-10-01".
 */
function facts(worse: readonly string[], told: Readonly<Record<string, Told>> = {}) {
  const compared: string[] = []
  const known: CourseFacts = {
    told: (version) => told[version] ?? WHEN_PUBLISHED,
    owed: async ({ version, effectiveAt }, from) => {
      compared.push(`${from}>${version}`)
      const holdsWorse = worse.includes(`${from}>${version}`)
      const effectiveOn = effectiveAt.slice(0, 10)
      return { from, differences: [], isWorse: holdsWorse, holdsWorse, effectiveOn, noticeDays: 60 }
    },
  }
  return { known, compared }
}

const startsOf = async (contract: Contract, known: CourseFacts) =>
  (await courseOf(contract, known, AT))?.later.map(({ release: { version }, start }) => [version, start])

test('a contract that fixes a version takes on what is in nothing for the worse, and keeps out what is', async () => {
  const fixed = { ...CONTRACT, version: '2026-04-01' }
  const { known, compared } = facts([`${SECOND}>${THIRD}`])
  expect(await startsOf(fixed, known)).toEqual([
    [SECOND, { kind: 'from', day: SECOND }],
    [THIRD, { kind: 'choice' }],
  ])
  // With what applies by then, and not with what it began with.
  expect(compared).toEqual([`2026-04-01>${SECOND}`, `${SECOND}>${THIRD}`])
})

test('what comes after one that is kept out is compared with what still applies', async () => {
  const fixed = { ...CONTRACT, version: '2026-04-01' }
  const { known, compared } = facts([`2026-04-01>${SECOND}`, `${SECOND}>${THIRD}`])
  expect(await startsOf(fixed, known)).toEqual([
    [SECOND, { kind: 'choice' }],
    [THIRD, { kind: 'from', day: THIRD }],
  ])
  expect(compared).toEqual([`2026-04-01>${SECOND}`, `2026-04-01>${THIRD}`])
})

test('one that follows is compared with an older version as long as nobody told it of the newer one', async () => {
  const { known, compared } = facts([], { [SECOND]: NEVER })
  expect(await startsOf(CONTRACT, known)).toEqual([
    [SECOND, { kind: 'untold' }],
    [THIRD, { kind: 'from', day: THIRD }],
  ])
  expect(compared).toEqual([`2026-04-01>${SECOND}`, `2026-04-01>${THIRD}`])
})

// SLA, clause changes.notice: published after the contract was made, it applies from its beginning only where the notice is over.
test('a version that a contract is told of needs its notice, though it be in force on the first day', async () => {
  const begins = { ...CONTRACT, begins: '2027-03-10' }
  const course = await courseOf(begins, facts([], { [THIRD]: NEVER }).known, AT)
  expect(course?.first.version).toBe(SECOND)
  expect(course?.later.map(({ start }) => start)).toEqual([{ kind: 'untold' }])
  expect((await courseOf(begins, facts([]).known, AT))?.first.version).toBe(THIRD)
})
