import { canonicalJson } from '../../../quantities/canonical-json.ts'
import { type CustomerUse, recordWithoutDecided } from '../../engagements/engagements.ts'
import { recordFor } from '../../engagements/record-for.ts'
import type { Subprocessor } from '../../schema.ts'
import { subprocessorsOf } from '../../selection/of-region.ts'
import { channelsOfTier, type OfferedPlaces } from '../../selection/offered.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import { listOn } from '../list-on.ts'
import { inOrder, isSameRecord } from './list-difference.ts'

/** The offers of a region that a change touches, and whether these are all tiers. */
export type AffectedRegion = {
  id: string
  name: string
  tiers: { id: string; name: string }[]
  isEvery: boolean
}

/**
 * The regions and tiers of terms whose list a change makes another: on its day, the company's entry with the notice is not the
 * same as without it, or is there with one of the two alone. Later notices change nothing of that: whoever was told of a
 * company that was announced is told, too, that it does not come.
 * @param notice of the change
 * @param ledger with the notice
 * @throws RangeError if a parent is not in the list
 */
export function affectedBy(
  { id, effectiveOn }: Pick<SubprocessorChange, 'id' | 'effectiveOn'>,
  notice: Pick<NoticeEntry, 'id'>,
  ledger: readonly NoticeEntry[],
  terms: OfferedPlaces,
): AffectedRegion[] {
  const index = ledger.findIndex((entry) => entry.id === notice.id)
  const lists = [ledger.slice(0, index), ledger.slice(0, index + 1)].map((until) =>
    withChain(id, listOn(until, effectiveOn)),
  )
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
      const own = recordFor(record, use, id)
      return own && recordWithoutDecided(own, use)
    })
    return !isSameRecord(was ?? null, is ?? null)
  })
}
