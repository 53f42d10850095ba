import { expect, test } from 'vitest'
import {
  DPA,
  differencesOf,
  SLA,
  smallTerms,
  withTerms,
  withTexts,
} from '#lib/server/versions/testing/small-terms.ts'
import type { OfferSource } from '../offer/offer.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import type { VersionDifference } from './joined-offers.ts'

const EVERY_OFFER = smallTerms.terms.tiers.length * smallTerms.terms.regions.length

const short = ({ direction, label, before, after }: VersionDifference) => [direction, label, before, after]
const clausesOf = ({ clause, alsoIn }: VersionDifference) =>
  [...(clause === null ? [] : [clause]), ...alsoIn].map(({ document, id }) => `${document}:${id}`)

/** The one line that a change gives; more or none fails the test. */
function onlyLine(before: OfferSource, after: OfferSource): VersionDifference {
  const found = differencesOf(before, after)
  expect(found.map(short)).toHaveLength(1)
  return found[0] as VersionDifference
}

function withSubprocessors(change: (list: Subprocessor[]) => Subprocessor[]): OfferSource {
  return { ...smallTerms, subprocessors: change(structuredClone([...smallTerms.subprocessors])) }
}

test('a figure that two clauses print is one line, which names both', () => {
  const line = onlyLine(
    smallTerms,
    withTerms(smallTerms, (terms) => {
      terms.claim.days = 45
    }),
  )
  expect(short(line)).toEqual(['better', 'Time to claim a credit', '30 days', '45 days'])
  expect(clausesOf(line)).toEqual(['sla:claims.window', 'sla:claims.correction'])
  expect(line.offers).toHaveLength(EVERY_OFFER)
})

test('a clause of the DPA that prints a figure of the SLA is named with it', () => {
  const line = onlyLine(
    smallTerms,
    withTerms(smallTerms, (terms) => {
      terms.changes.noticeDays.worse = 120
    }),
  )
  expect(clausesOf(line)).toEqual(['sla:changes.worse', 'dpa:term.changes'])
})

test('72 to 48 hours is one line, though the clause reads differently in every tier and region', () => {
  const before = withTerms(smallTerms, (terms) => {
    terms.maintenance.noticeHours = 72
  })
  const line = onlyLine(before, smallTerms)
  expect(short(line)).toEqual(['worse', 'Notice of maintenance', '72 hours', '48 hours'])
  expect(clausesOf(line)).toEqual(['sla:exclusions.maintenance'])
  expect(line.offers).toHaveLength(EVERY_OFFER)
})

test('a switch that turns the words of a clause is one line, in the tiers that it touches', () => {
  const line = onlyLine(
    smallTerms,
    withTerms(smallTerms, ({ tiers }) => {
      for (const tier of tiers.slice(0, 1)) tier.quarterlyReport = !tier.quarterlyReport
    }),
  )
  expect(line.label).toBe('Quarterly availability report')
  expect(line.offers).toHaveLength(smallTerms.terms.regions.length)
})

test('a word in a clause is one line to review, though the clause prints tier and region', () => {
  const line = onlyLine(smallTerms, withTexts(smallTerms, SLA.replace('is announced', 'is described')))
  expect(line).toMatchObject({ direction: 'needs-reading', label: 'Exclusions' })
  expect(line.offers).toHaveLength(EVERY_OFFER)
  expect(line.details).toBeUndefined()
  expect(line.words?.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
    'announced',
    'described',
  ])
})

test('a new sentence that names the tier is one line with a variant for each', () => {
  const text = SLA.replace('counts as accepted.', 'counts as accepted. This holds for {{ tier.name }}.')
  const line = onlyLine(smallTerms, withTexts(smallTerms, text))
  expect(line.details).toHaveLength(smallTerms.terms.tiers.length)
  expect(line.details?.flatMap(({ offers }) => offers)).toHaveLength(EVERY_OFFER)
})

test('a figure and a word of one clause are two lines: the figure is judged, the words are read', () => {
  const other = withTexts(smallTerms, SLA.replace('A claim must arrive', 'A claim should arrive'))
  const found = differencesOf(
    smallTerms,
    withTerms(other, (terms) => {
      terms.claim.days = 45
    }),
  )
  expect(found.map(({ id, direction }) => [id, direction])).toEqual([
    ['claim.days', 'better'],
    ['sla:claims.window', 'needs-reading'],
  ])
})

test('a figure that stands in the words of another clause is no figure of the list', () => {
  const other = withTexts(smallTerms, SLA.replace('within 30 days', 'within 45 days'))
  const found = differencesOf(
    smallTerms,
    withTerms(other, (terms) => {
      terms.claim.days = 45
    }),
  )
  expect(found.map(({ id }) => id)).toEqual(['claim.days', 'sla:claims.dispute'])
})

test('a figure that stands in the words of its own clause says no more than the list', () => {
  const written = (days: number) =>
    SLA.replaceAll('{{ claim.days }}', `${days}`).replace(/^.*claims\.correction.*$/m, '')
  const line = onlyLine(
    withTexts(smallTerms, written(30)),
    withTerms(withTexts(smallTerms, written(45)), (terms) => {
      terms.claim.days = 45
    }),
  )
  expect(clausesOf(line)).toEqual(['sla:claims.window'])
})

test('a placeholder in place of the figure that stood there changes nothing', () => {
  const text = SLA.replace('within 30 days', 'within {{ claim.days }} days')
  expect(differencesOf(smallTerms, withTexts(smallTerms, text))).toEqual([])
})

test('a clause that comes, and one that goes, is one line each', () => {
  const text = SLA.replace(/\{#claims\.silence\}.*/, '{#claims.late} {{ tier.name }} pays no late claim.')
  const found = differencesOf(smallTerms, withTexts(smallTerms, text))
  expect(found.map(({ id, before, after }) => [id, before === null, after === null])).toEqual([
    ['sla:claims.late', true, false],
    ['sla:claims.silence', false, true],
  ])
})

const NOT_STATED =
  '{% if subprocessors.storageNotStated %}not {{ subprocessors.storageNotStated }}{% else %}all{% endif %}'

/** A clause that prints one thing about sub-processors, which only some of their differences change. */
const saying = (words: string) => withTexts(smallTerms, SLA, `${DPA}\n{#term.said} It says: ${words}.\n`)

/** The clauses of each line, by sub-processor, once Datadog and Sentry differ in the EU. */
function citedBeside(source: OfferSource, edit: (entry: Subprocessor) => void): Record<string, string[]> {
  const list = structuredClone([...source.subprocessors])
  for (const entry of list) if (entry.id === 'datadog') edit(entry)
  for (const entry of list) if (entry.id === 'sentry') entry.responsibilities = 'Errors only.'
  const found = differencesOf(source, { ...source, subprocessors: list })
  return Object.fromEntries(found.map((line) => [line.id, clausesOf(line)]))
}

// The clause names Datadog once its storage is not stated; what Sentry is responsible for stands in no clause.
test('a clause that names one sub-processor is cited beside that one alone', () => {
  const cited = citedBeside(saying(NOT_STATED), ({ regions }) => {
    for (const entry of regions) if (entry.region === 'eu') entry.storage = 'not stated'
  })
  expect(cited).toEqual({ 'subprocessor.datadog': ['dpa:term.said'], 'subprocessor.sentry': [] })
})

// Before, no company is one of the group; then Datadog is.
test('a clause that asks whether a company of the group is listed is cited beside the company that makes it one', () => {
  const without = saying('{% if subprocessors.group %}some{% else %}none{% endif %}')
  const source = {
    ...without,
    subprocessors: without.subprocessors.map((entry) => ({ ...entry, group: false })),
  }
  const cited = citedBeside(source, (entry) => {
    entry.group = true
  })
  expect(cited).toEqual({ 'subprocessor.datadog': ['dpa:term.said'], 'subprocessor.sentry': [] })
})

test('a sub-processor that is added or removed is one line with its fields, and to be reviewed', () => {
  const [first, ...others] = smallTerms.subprocessors.filter(({ chain }) => chain.parent === null)
  if (first === undefined) throw new Error('there is no sub-processor')
  const fewer = withSubprocessors(() => others)
  const added = onlyLine(fewer, { ...smallTerms, subprocessors: [first, ...others] })
  expect(short(added)).toEqual(['needs-reading', `Sub-processor ${first.name}`, null, first.purpose])
  expect(added.topic).toBe('Sub-processors')
  expect(added.details?.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['company', 'address', 'storage', 'access', 'transfer mechanism']),
  )
  expect(added.details?.every(({ before }) => before === null)).toBe(true)
  const removed = onlyLine({ ...smallTerms, subprocessors: [first, ...others] }, fewer)
  expect(short(removed)).toEqual(['needs-reading', `Sub-processor ${first.name}`, first.purpose, null])
})

test('a sub-processor that changes is one line, whatever of it does', () => {
  const one = onlyLine(
    smallTerms,
    withSubprocessors(([first, ...others]) => [
      { ...(first as Subprocessor), responsibilities: 'Less.' },
      ...others,
    ]),
  )
  expect(one.label).toMatch(/: responsibilities$/)
  expect(one).toMatchObject({ after: 'Less.', direction: 'needs-reading' })
  const two = onlyLine(
    smallTerms,
    withSubprocessors(([first, ...others]) => [
      { ...(first as Subprocessor), responsibilities: 'Less.', address: 'Elsewhere 1' },
      ...others,
    ]),
  )
  expect(two.label).toBe(`Sub-processor ${smallTerms.subprocessors[0]?.name}`)
  expect(two.after).toBe('address: Elsewhere 1; responsibilities: Less.')
  expect(two.details?.map(({ label }) => label)).toEqual(['address', 'responsibilities'])
})

test('a sub-processor that changes in one region only is one line for that region', () => {
  const line = onlyLine(
    smallTerms,
    withSubprocessors(([first, ...others]) => {
      const { regions, ...rest } = first as Subprocessor
      const [own, ...more] = regions
      if (own === undefined) throw new Error('it serves no region')
      return [
        { ...rest, regions: [{ ...own, storage: [{ place: 'Reykjavík', country: 'IS' }] }, ...more] },
        ...others,
      ]
    }),
  )
  expect(new Set(line.offers.map(({ region }) => region.id)).size).toBe(1)
  expect(line.after).toBe('Reykjavík, Iceland')
})

test('an exclusion that is added is one reduction, with its meaning and its evidence below', () => {
  const line = onlyLine(
    smallTerms,
    withTerms(smallTerms, ({ exclusions }) => {
      exclusions.push({
        id: 'solar',
        name: 'Solar storms',
        meaning: 'A storm of the sun.',
        evidence: 'A record.',
      })
    }),
  )
  expect(short(line)).toEqual(['worse', 'Exclusion: Solar storms', null, 'Solar storms'])
  expect(line.details?.map(({ after }) => after)).toEqual(['A storm of the sun.', 'A record.'])
})

test('the holidays of another year are one line for a region', () => {
  const line = onlyLine(
    smallTerms,
    withTerms(smallTerms, ({ regions }) => {
      for (const { calendar } of regions.slice(0, 1))
        calendar.holidays.push(
          { date: '2031-01-01', name: 'New Year' },
          { date: '2031-12-25', name: 'Christmas' },
        )
    }),
  )
  expect(short(line)).toEqual([
    'worse',
    'Public holidays',
    null,
    '1 January 2031, New Year; 25 December 2031, Christmas',
  ])
  expect(line.offers).toHaveLength(smallTerms.terms.tiers.length)
})

test('a region that is added is one improvement, and one that goes one reduction', () => {
  const fewer = withTerms(smallTerms, (terms) => {
    terms.regions = terms.regions.slice(0, -1)
  })
  const name = smallTerms.terms.regions.at(-1)?.name
  expect(short(onlyLine(fewer, smallTerms))).toEqual(['better', `Region: ${name}`, null, 'offered'])
  expect(short(onlyLine(smallTerms, fewer))).toEqual(['worse', `Region: ${name}`, 'offered', null])
})

test('a control that the terms drop, and every tier with it, is one line; where some keep it, two', () => {
  const without = (tiers: number) =>
    withTerms(smallTerms, (terms) => {
      terms.security.accessControl.scim = false
      for (const tier of terms.tiers.slice(0, tiers))
        tier.features = tier.features.filter((feature) => feature !== 'scim')
    })
  expect(short(onlyLine(smallTerms, without(99)))).toEqual([
    'worse',
    'User provisioning through SCIM',
    'yes',
    'no',
  ])
  expect(differencesOf(smallTerms, without(1)).map(({ id }) => id)).toEqual(['access.scim', 'feature.scim'])
})

test('the texts themselves have what the tests change', () => {
  expect(differencesOf(smallTerms, withTexts(smallTerms, SLA, DPA))).toEqual([])
})

const eu = ({ regions }: OfferSource['terms']) => {
  const region = regions.find(({ id }) => id === 'eu')
  if (region === undefined) throw new Error('there is no region eu')
  return region
}

test('data of one kind that move to another place are one line, and data in a further place another', () => {
  const moved = withTerms(smallTerms, (terms) => {
    const [first] = eu(terms).dataLocations
    if (first !== undefined) Object.assign(first, { place: 'Paris', country: 'France' })
  })
  const line = onlyLine(smallTerms, moved)
  expect([line.direction, line.before, line.after]).toEqual([
    'needs-reading',
    'Frankfurt, Germany',
    'Paris, France',
  ])
  // The other way round it is the same line.
  expect(onlyLine(moved, smallTerms)).toMatchObject({ id: line.id, before: line.after, after: line.before })
  const further = withTerms(moved, (terms) => {
    eu(terms).dataLocations.push({ place: 'Madrid', country: 'Spain', purpose: 'Copies for tests' })
  })
  expect(differencesOf(smallTerms, further)).toHaveLength(2)
})

test('staff of one company in another country are one line', () => {
  const line = onlyLine(
    smallTerms,
    withTerms(smallTerms, (terms) => {
      const [first] = eu(terms).staff
      if (first !== undefined) first.country = 'Malta'
    }),
  )
  expect(short(line)).toEqual([
    'needs-reading',
    'Staff that can reach data',
    'Lumenary Cloud Ireland Limited (Ireland)',
    'Lumenary Cloud Ireland Limited (Malta)',
  ])
})

test('a right to end the contract that goes is one line, with its figures, and so is one that comes', () => {
  const without = withTerms(smallTerms, (terms) => {
    delete terms.credits.repeatedFailure
  })
  const line = onlyLine(smallTerms, without)
  expect([line.direction, line.after]).toEqual(['worse', null])
  expect(line.details?.map(({ label, before, after }) => [label, before, after])).toEqual([
    ['Missed months that end the contract', '3 months', null],
    ['Months within which they count', '6 months', null],
  ])
  expect(onlyLine(without, smallTerms)).toMatchObject({ direction: 'better', before: null })
})
