import fc from 'fast-check'
import { addDays, type CalendarDate } from '../../../quantities/time/calendar-date.ts'
import type { Subprocessor } from '../../schema.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import { record } from './notices.ts'

const COMPANIES = ['acme', 'beta', 'gamma', 'delta']
const FIRST_DAY: CalendarDate = '2026-01-01'
/** Publications and effective days fall within so many days, so that many of them are the same. */
const SPAN = 40

/** A day on which the list of such a ledger may be asked for, before its first and after its last day too. */
export const days = fc.integer({ min: -5, max: 2 * SPAN + 5 }).map((ahead) => addDays(FIRST_DAY, ahead))

const changes = fc
  .uniqueArray(
    fc.record({
      company: fc.constantFrom(...COMPANIES),
      isLeft: fc.boolean(),
      ahead: fc.integer({ min: 0, max: SPAN }),
    }),
    { selector: ({ company }) => company, minLength: 1, maxLength: 3 },
  )
  .map(
    (list) =>
      (day: CalendarDate, mark: string): SubprocessorChange[] =>
        list.map(({ company, isLeft, ahead }) => {
          const after = isLeft ? null : record(company, { purpose: `As ${mark} says.` })
          return { id: company, effectiveOn: addDays(day, ahead), before: null, after }
        }),
  )

/**
 * Ledgers with several notices a day, several changes in a notice, effective days in any order, and withdrawals. What stood
 * before a change is left out: the list of a day does not look at it.
 */
export const ledgers = fc
  .array(
    fc.record({ day: fc.integer({ min: 0, max: SPAN }), made: changes, withdraws: fc.option(fc.nat()) }),
    {
      maxLength: 12,
    },
  )
  .map((steps) => {
    const ledger: NoticeEntry[] = []
    for (const [index, { day, made, withdraws }] of steps.toSorted((a, b) => a.day - b.day).entries()) {
      const date = addDays(FIRST_DAY, day)
      const id = `n${index}`
      const base = { id, reason: 'Because.', previousSha256: null }
      // All of a day at one instant: their order in the ledger alone tells them apart.
      const publishedAt = `${date}T09:00:00Z`
      const open = ledger.filter(
        (notice) =>
          notice.cancels === undefined &&
          !ledger.some(({ cancels }) => cancels === notice.id) &&
          notice.changes.every(({ effectiveOn }) => effectiveOn > date),
      )
      const target = withdraws === null ? undefined : open[withdraws % open.length]
      ledger.push(
        target === undefined
          ? { ...base, publishedAt, changes: made(date, id) }
          : { ...base, publishedAt, changes: [], cancels: target.id },
      )
    }
    return ledger
  })

const PLACES = [
  [{ place: 'Frankfurt', country: 'DE' }],
  [
    { place: 'Dublin', country: 'IE' },
    { place: 'not stated', country: 'US' },
  ],
]
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const words = (...list: string[]) => fc.constantFrom(...list)
const lists = (...list: string[]) => fc.subarray(list, { minLength: 1 })

const engagements = fc.uniqueArray(
  fc.record(
    {
      region: words('eu', 'us'),
      engagement: words('texts', 'logs'),
      services: lists('console', 'mail'),
      tiers: lists('small', 'large'),
      onlyIf: words('ai'),
      unless: words('own-mail'),
      purpose: words('Hosts.', 'Counts.'),
      dataCategories: lists('names', 'addresses'),
      dataSubjects: lists('users', 'callers'),
      storage: fc.constantFrom<Subprocessor['regions'][number]['storage']>('none', 'not stated', ...PLACES),
      access: fc.constantFrom<Subprocessor['regions'][number]['access']>('not stated', ...PLACES),
      mechanism: fc.constantFrom('scc-module-3' as const, 'adequacy' as const),
      mechanismNote: words('As said.', 'Since then.'),
      addedOn: words('2026-03-01', '2026-04-01'),
      until: words('2027-01-31', '2027-02-28'),
    },
    { requiredKeys: ['region', 'storage', 'access', 'mechanism'] },
  ),
  { selector: ({ region, engagement }) => `${region}/${engagement}`, minLength: 1, maxLength: 4 },
)

/** Records of one company that say this or that in every field. */
export const records: fc.Arbitrary<Subprocessor> = fc
  .record({
    name: words('Acme', 'Acme Cloud'),
    legalName: words('Acme, Inc.', 'Acme GmbH'),
    address: words('not stated', 'Main Street 1'),
    seat: words('US', 'DE'),
    contact: fc.record({
      name: words('Ada', 'not stated'),
      position: words('not stated'),
      details: words('a@example.com', 'not stated'),
    }),
    website: words('https://acme.example.com/'),
    purpose: words('Hosts.', 'Counts.', 'Sends.'),
    responsibilities: words('Runs them.', 'Runs all.'),
    dataCategories: lists('names', 'addresses', 'numbers'),
    dataSubjects: lists('users', 'callers'),
    addedOn: words('2026-01-01', '2026-02-01', 'not stated'),
    certifications: maybe(lists('ISO/IEC 27001:2022', 'SOC 2 Type II')),
    dpaUrl: words('not stated', 'https://acme.example.com/dpa'),
    listUrl: words('not stated', 'https://acme.example.com/list'),
    chain: fc.constantFrom({ rank: 1, parent: null }, { rank: 2, parent: 'beta' }),
    group: maybe(fc.constant(true)),
    controllerData: maybe(fc.record({ what: words('billing contacts'), clause: words('roles.data') })),
    onlyWith: maybe(fc.record({ channels: lists('slack', 'phone') })),
    dpf: maybe(
      fc.record({
        participant: words('Acme, Inc.'),
        frameworks: fc.subarray(['eu-us' as const, 'swiss-us' as const], { minLength: 1 }),
        checkedOn: words('2026-11-12', '2026-11-13'),
      }),
    ),
    regions: engagements,
  })
  .map((some) => ({ id: 'acme', ...some }))
