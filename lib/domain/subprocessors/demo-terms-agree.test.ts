import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { clauseText } from '../legal/text.ts'
import { buildOffer, type Offer } from '../offer/offer.ts'
import type { NoticeEntry } from './ledger/entry.ts'
import { listOn, listsByDay } from './ledger/list-on.ts'
import type { Subprocessor } from './schema.ts'

const { catalogue } = readCatalogue(process.cwd())
if (catalogue === null) throw new Error('the demo terms do not load')
const { versions, notices, ledger } = catalogue

type Engagement = Subprocessor['regions'][number]

/** What a use of a sub-processor needs of the terms in force, as the demo's own texts say it. */
const NEEDS: { is: (engagement: Engagement) => boolean; lacks: (offer: Offer) => boolean; said: string }[] = [
  {
    is: ({ onlyIf }) => onlyIf === 'ai-features',
    lacks: (offer) =>
      wordsOf(offer, 'instructions.ai-features') === null ||
      /no function of the Service sends them to such a model(?! except)/.test(
        wordsOf(offer, 'instructions.own-purposes') ?? '',
      ) ||
      /no function sends them/.test(offer.continuity.ai ?? ''),
    said: 'no function sends data to a model',
  },
  {
    is: ({ engagement }) => engagement === 'text-messages',
    lacks: (offer) => !wordsOf(offer, 'annex-1.purpose')?.includes('text messages'),
    said: 'text messages are no purpose',
  },
]

function wordsOf({ documents }: Offer, id: string): string | null {
  const clause = documents.dpa.sections.flatMap(({ clauses }) => clauses).find((each) => each.id === id)
  return clause === undefined ? null : clauseText(clause)
}

/** Uses on the list of a day that the terms in force on that day rule out: on each day on which either changes. */
function contradictions(entries: readonly NoticeEntry[]): string[] {
  const begins = ledger.map(({ version, effectiveAt }) => ({ version, day: effectiveAt.slice(0, 10) }))
  const days = new Set([...listsByDay(entries), ...begins].map(({ day }) => day))
  return [...days].toSorted().flatMap((day) => {
    const version = begins.findLast((begin) => begin.day <= day)?.version
    const source = version === undefined ? undefined : versions.get(version)
    if (source === undefined) return []
    return listOn(entries, day).flatMap(({ id, regions }) =>
      regions.flatMap((engagement) => {
        const result = buildOffer(source, 'enterprise', engagement.region)
        if (!result.ok) throw new Error(result.code)
        return NEEDS.filter(({ is, lacks }) => is(engagement) && lacks(result.offer)).map(
          ({ said }) => `${day} ${id} ${engagement.region}: ${version} says that ${said}`,
        )
      }),
    )
  })
}

const moved = (id: string, effectiveOn: string) =>
  notices.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) => (change.id === id ? { ...change, effectiveOn } : change)),
  }))

test('on no day does the list name a use that the terms in force rule out', () => {
  expect(contradictions(notices)).toEqual([])
})

// Version 2027-03-01 introduces both. Scriven AI serves the US and the EU, Twilio’s text messages the US and APAC.
test('a day earlier the terms in force would be those of 2026-10-01, which rule both out', () => {
  const none = '2026-10-01 says that no function sends data to a model'
  expect(contradictions(moved('scriven-ai', '2027-02-28'))).toEqual([
    `2027-02-28 scriven-ai us: ${none}`,
    `2027-02-28 scriven-ai eu: ${none}`,
  ])
  const noPurpose = '2026-10-01 says that text messages are no purpose'
  expect(contradictions(moved('twilio', '2027-02-28'))).toEqual(
    expect.arrayContaining([`2027-02-28 twilio us: ${noPurpose}`, `2027-02-28 twilio apac: ${noPurpose}`]),
  )
})

test('a notice that names a later last day to object than the terms count rests on the definition of the period', () => {
  const longer = notices.filter(({ objectBy }) => objectBy !== undefined)
  expect(longer.map(({ id }) => id)).toEqual(['2026-11-18-datadog'])
  for (const source of versions.values()) {
    const result = buildOffer(source, 'enterprise', 'eu')
    if (!result.ok) throw new Error(result.code)
    expect(
      wordsOf(result.offer, 'definitions.terms') ?? JSON.stringify(result.offer.documents.dpa),
    ).toContain('if the notice names a later last day to object, the time until the end of that day')
  }
})
