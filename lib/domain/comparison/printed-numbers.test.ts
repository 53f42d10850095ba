import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { type Clause, DOCUMENT_KINDS, type DocumentKind } from '../legal/text.ts'
import { buildOffer, type Offer, type OfferSource } from '../offer/offer.ts'
import { dateInWords } from '../quantities/time/calendar-date.ts'
import { compareVersions } from './compare-versions.ts'
import type { Detail, Difference } from './difference.ts'

/*
 * A notice that leaves a changed figure out is no notice (SLA, changes.notice-contents), and the list of differences of an
 * offer is what a notice is made from. So whatever number its two documents print otherwise must be on that list.
 */
const versions = [...(readCatalogue(process.cwd()).catalogue?.versions.entries() ?? [])].toSorted(
  ([a], [b]) => (a < b ? -1 : 1),
)
const pairs = versions.flatMap(([from, before]) =>
  versions
    .filter(([to]) => to !== from)
    .map(([to, after]): [string, string, OfferSource, OfferSource] => [from, to, before, after]),
)
const offerIds = (versions[0]?.[1].terms.tiers ?? []).flatMap((tier) =>
  (versions[0]?.[1].terms.regions ?? []).map((region): [string, string] => [tier.id, region.id]),
)

function offer(source: OfferSource, tier: string, region: string): Offer {
  const result = buildOffer(source, tier, region)
  if (!result.ok) throw new Error(result.code)
  return result.offer
}

/** Tables reckoned from one figure that is on the list by itself: the figure stands for them. */
const RECKONED: Record<string, string> = { 'downtime-budgets': 'commitment.percent' }

/** One place of a document where numbers are printed, with the clause it belongs to. */
type Place = { name: string; clause: string; isRow: boolean; numbers: string[]; reckonedFrom?: string }

const numbersIn = (text: string) => text.match(/\d+(?:[.,:]\d+)*/g) ?? []

/** Text of a clause without the numbers of the clauses it refers to, and without the date of its own version. */
function ownText({ blocks }: Clause, { version, effective }: Offer): string {
  const inlines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.content : block.items.flat()))
  return inlines
    .map(({ text, ref }) => (ref ? '' : text))
    .join(' ')
    .replaceAll(version, '')
    .replaceAll(dateInWords(effective), '')
}

/** A holiday before the later of two versions begins is over for both, and is not compared. */
function isPast(rowId: string, begins: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(rowId) && rowId < begins
}

/** Every clause of a document, and every row of the tables that it calls for. */
function placesOf(printed: Offer, kind: DocumentKind, begins: string): Place[] {
  const clauses = printed.documents[kind].sections.flatMap((section) => section.clauses)
  return clauses.flatMap((clause) => [
    {
      name: `${kind}:${clause.id}`,
      clause: `${kind}:${clause.id}`,
      isRow: false,
      numbers: numbersIn(ownText(clause, printed)),
    },
    ...clause.exhibits.flatMap((id) =>
      (printed.exhibits[id]?.rows ?? []).map((row) => ({
        name: `${kind}:${clause.id}, table ${id}, row ${row.id}`,
        clause: `${kind}:${clause.id}`,
        isRow: true,
        numbers: id === 'business-hours' && isPast(row.id, begins) ? [] : numbersIn(row.cells.join(' | ')),
        ...(id in RECKONED ? { reckonedFrom: RECKONED[id] as string } : {}),
      })),
    ),
  ])
}

/** The numbers of the first list that the second lacks, each as often as it is missing. */
function missingFrom(numbers: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return numbers.filter((number) => {
    const at = left.indexOf(number)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Places whose numbers went or came, without a difference that tells so. */
function untold(before: Offer, after: Offer): string[] {
  const told = compareVersions([before], [after])
  const [, begins = ''] = [before.effective, after.effective].toSorted()
  return DOCUMENT_KINDS.flatMap((kind) => {
    const [was, is] = [before, after].map(
      (one) => new Map(placesOf(one, kind, begins).map((place) => [place.name, place])),
    ) as [Map<string, Place>, Map<string, Place>]
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
      const place = (is.get(name) ?? was.get(name)) as Place
      const [old, fresh] = [was.get(name)?.numbers ?? [], is.get(name)?.numbers ?? []]
      const [gone, come] = [missingFrom(old, fresh), missingFrom(fresh, old)]
      if (gone.length + come.length === 0) return []
      if (place.reckonedFrom !== undefined && told.some(({ id }) => id === place.reckonedFrom)) return []
      // A table may show what another clause states; the words of a clause answer for themselves.
      const own = told.filter((difference) => place.isRow || namesOf(difference).includes(place.clause))
      // What is included, or not: the clause has its words, and the numbers in them, only where it is.
      const isSwitched = (from: string, to: string) =>
        !place.isRow && own.some((difference) => difference.before === from && difference.after === to)
      const listedGone = isSwitched('included', 'not included') ? gone : numbersOf(own, 'before')
      const listedCome = isSwitched('not included', 'included') ? come : numbersOf(own, 'after')
      const left = [
        ...gone.filter((number) => !listedGone.includes(number)).map((number) => `-${number}`),
        ...come.filter((number) => !listedCome.includes(number)).map((number) => `+${number}`),
      ]
      return left.length === 0 ? [] : [`${name}: ${left.join(' ')}`]
    })
  })
}

function namesOf({ clause, alsoIn }: Difference): string[] {
  return [...(clause === null ? [] : [clause]), ...alsoIn].map(({ document, id }) => `${document}:${id}`)
}

/** Numbers that differences state on one side, in their details too; the label of a range of uptime is on both. */
function numbersOf(differences: readonly Difference[], side: 'before' | 'after'): string[] {
  const sides = (detail: Detail) => `${detail.label} ${detail[side] ?? ''}`
  return differences.flatMap((difference) =>
    numbersIn([sides(difference), ...(difference.details ?? []).map(sides)].join(' ')),
  )
}

test.each(pairs)(
  'from %s to %s: every number that the documents of an offer print otherwise is listed',
  (_from, _to, before, after) => {
    expect(offerIds).toHaveLength(15)
    const left = offerIds.flatMap(([tier, region]) =>
      untold(offer(before, tier, region), offer(after, tier, region)).map(
        (text) => `${tier}/${region} ${text}`,
      ),
    )
    expect(left).toEqual([])
  },
)

// Starter's limits change with 2027-03-01 (300 to 240, 60 to 50), those of the other tiers stay.
test('the check sees what it is for: a row of another tier in the table of an offer', () => {
  const source = versions.find(([id]) => id === '2026-10-01')?.[1] as OfferSource
  const withStarter = (figure: string): Offer => {
    const own = offer(source, 'enterprise', 'eu')
    const table = own.exhibits['rate-limits']
    if (table === undefined) throw new Error('the table is gone')
    const rows = [{ id: 'starter', cells: ['Starter', figure, '60'] }, ...table.rows]
    return { ...own, exhibits: { ...own.exhibits, 'rate-limits': { ...table, rows } } }
  }
  expect(untold(withStarter('300'), withStarter('240'))).toEqual([
    'sla:api.limits, table rate-limits, row starter: -300 +240',
  ])
})

/** The version with nothing in it but what one offer is made of. */
function onlyFor(
  { terms, subprocessors, ...rest }: OfferSource,
  tierId: string,
  regionId: string,
): OfferSource {
  const tiers = terms.tiers.filter(({ id }) => id === tierId)
  const plans = tiers.map(({ supportPlan }) => supportPlan)
  const ofRegion = <T>(regions: Record<string, T> | undefined) =>
    Object.fromEntries(Object.entries(regions ?? {}).filter(([id]) => id === regionId))
  return {
    ...rest,
    terms: {
      ...terms,
      tiers: tiers.map((tier) => ({ ...tier, regions: ofRegion(tier.regions) })),
      regions: terms.regions.filter(({ id }) => id === regionId),
      supportPlans: terms.supportPlans.filter(({ id }) => plans.includes(id)),
      continuity: { ...terms.continuity, regions: ofRegion(terms.continuity.regions) },
    },
    subprocessors: subprocessors.map((entry) => ({
      ...entry,
      regions: entry.regions.filter((served) => served.region === regionId),
    })),
  }
}

test.each(versions)('%s: the documents of an offer print nothing of another tier or region', (_, source) => {
  for (const [tier, region] of offerIds) {
    const [whole, alone] = [offer(source, tier, region), offer(onlyFor(source, tier, region), tier, region)]
    expect(alone.documents).toEqual(whole.documents)
    expect(alone.exhibits).toEqual(whole.exhibits)
  }
})
