import { canonicalJson } from '../quantities/canonical-json.ts'
import type { OfferedPlaces } from '../subprocessors/selection/offered.ts'
import { isEveryone, type ListSelection } from '../subprocessors/selection/selection.ts'

/** How often someone is written to: about each publication as it comes, or once a week about all of them. */
export type Frequency = 'at-once' | 'weekly'

/** What someone is told of. At least one of `notices` and `releases` is followed. */
export type Followed = {
  /** Whose notices of changes of sub-processors; null for none at all. */
  notices: ListSelection | null
  /** Whether of new versions of the SLA, too. */
  releases: boolean
  frequency: Frequency
}

/** The same text for what is the same to follow, in whatever order it was chosen. How often is no part of it. */
export function followedKey({ notices, releases }: Omit<Followed, 'frequency'>): string {
  const { tier, region, services, conditions } = notices ?? {}
  const chosen =
    notices === null
      ? null
      : { tier, region, services: services?.toSorted(), conditions: emptied(conditions) }
  return canonicalJson({ notices: chosen, releases })
}

function emptied(conditions: ListSelection['conditions']): ListSelection['conditions'] {
  return Object.keys(conditions ?? {}).length === 0 ? undefined : conditions
}

/**
 * A selection as it can be asked of what is offered now: what is not offered any more limits nothing. Whoever chose it is
 * told of more than before rather than, without a word, of nothing.
 */
export function offeredSelection(
  { tier, region, services, conditions = {} }: ListSelection,
  offered: OfferedPlaces,
): ListSelection {
  const has = (list: readonly { id: string }[] = [], id: string | null) => list.some((one) => one.id === id)
  const said = Object.entries(conditions).filter(([id]) => has(offered.conditions, id))
  return {
    tier: has(offered.tiers, tier) ? tier : null,
    region: has(offered.regions, region) ? region : null,
    ...(services?.every((id) => has(offered.services, id)) ? { services } : {}),
    ...(said.length > 0 ? { conditions: Object.fromEntries(said) } : {}),
  }
}

/** Whether someone who follows this is told of a notice that touches their selection, or not: for everyone, of each. */
export function isToldOf(selection: ListSelection, touches: () => boolean): boolean {
  return isEveryone(selection) || touches()
}
