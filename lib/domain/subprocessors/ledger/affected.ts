import { canonicalJson } from '../../quantities/canonical-json.ts'
import { addDays } from '../../quantities/time/calendar-date.ts'
import { type CustomerUse, recordFor } from '../engagements/engagements.ts'
import { subprocessorsOf } from '../of-region.ts'
import { channelsOfTier, type OfferedPlaces } from '../offered.ts'
import type { Subprocessor } from '../schema.ts'
import type { NoticeEntry, SubprocessorChange } from './entry.ts'
import { inOrder, isSameRecord } from './list-difference.ts'
import { listOn } from './list-on.ts'

/** The offers of a region that a change touches, and whether these are all tiers. */
export type AffectedRegion = {
  id: string
  name: string
  tiers: { id: string; name: string }[]
  isEvery: boolean
}

/**
 * The regions and tiers of terms whose list a change makes another: on the day before it and on its own day, the company's
 * entry is not the same, or is there on one of the two alone.
 * @param ledger all of it that is published, the notice of the change included
 * @throws RangeError if a parent is not in the list
 */
export function affectedBy(
  { id, effectiveOn }: Pick<SubprocessorChange, 'id' | 'effectiveOn'>,
  ledger: readonly NoticeEntry[],
  terms: OfferedPlaces,
): AffectedRegion[] {
  const lists = [addDays(effectiveOn, -1), effectiveOn].map((day) => withChain(id, listOn(ledger, day)))
  return terms.regions.flatMap((region) => {
    const touched = terms.tiers.filter((tier) => {
      const served = { region: region.id, tier: tier.id, channels: channelsOfTier(tier.id, terms) }
      const [before, after] = lists.map((list) =>
        subprocessorsOf(served, list).filter((entry) => entry.id === id),
      )
      return canonicalJson(before) !== canonicalJson(after)
    })
    if (touched.length === 0) return []
    const names = touched.map((tier) => ({ id: tier.id, name: tier.name }))
    return [
      { id: region.id, name: region.name, tiers: names, isEvery: touched.length === terms.tiers.length },
    ]
  })
}

/** A company of a list and those above it: nothing else decides whether an offer uses it. */
function withChain(id: string | null, list: readonly Subprocessor[]): Subprocessor[] {
  const own = list.find((record) => record.id === id)
  return own === undefined ? [] : [inOrder(own), ...withChain(own.chain.parent, list)]
}

/**
 * Whether a change makes the list another for a customer who uses certain services under certain conditions, in one of these
 * regions: what of the company's record is for the customer is not the same before and after.
 */
export function touchesUse(
  { before, after }: Pick<SubprocessorChange, 'before' | 'after'>,
  use: CustomerUse,
  regions: readonly { id: string }[],
): boolean {
  return regions.some(({ id }) => {
    const [was, is] = [before, after].map((record) => {
      const own = recordFor(record, use)
      const here = own?.regions.filter(({ region }) => region === id) ?? []
      return own === null || here.length === 0 ? null : { ...own, regions: here }
    })
    return !isSameRecord(was ?? null, is ?? null)
  })
}
