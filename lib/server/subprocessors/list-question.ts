import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { EngagedFor } from '#lib/domain/subprocessors/engagements/engagements.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { askedValue, type Fault, isFault, quoted, type SearchParams } from '../http/request/search-params.ts'
import { catalogue } from '../terms/current.ts'
import { customerUse } from './customer-use.ts'

/** What an address asks of the list. */
export type ListQuestion = ListSelection & { on: string; q: string; outsideEea: boolean }

/** What an address asks for; a fault for a tier, a region or a day that there is not. */
export function listQuestion(asked: SearchParams, terms: Terms | undefined, now: Date): ListQuestion | Fault {
  const values = ['tier', 'region', 'on', 'q', 'outside-eea'].map((name) => askedValue(asked, name))
  const fault = values.find(isFault)
  if (fault !== undefined) return fault
  const [tier, region, on, q = '', outside] = values as (string | undefined)[]
  const { tiers = [], regions = [] } = terms ?? {}
  if (tier !== undefined && tiers.every(({ id }) => id !== tier))
    return {
      status: 404,
      message: LIST_WORDS.noTier(
        quoted(tier),
        tiers.map(({ id }) => id),
      ),
    }
  if (region !== undefined && regions.every(({ id }) => id !== region))
    return {
      status: 404,
      message: LIST_WORDS.noRegion(
        quoted(region),
        regions.map(({ id }) => id),
      ),
    }
  if (on !== undefined && !isCalendarDate(on)) return { status: 400, message: LIST_WORDS.notDate(quoted(on)) }
  if (outside !== undefined && outside !== 'yes')
    return { status: 400, message: LIST_WORDS.notOutside(quoted(outside)) }
  if (q.length > 100) return { status: 400, message: LIST_WORDS.longSearch }
  const use = customerUse(
    { services: [asked.services ?? []].flat(), conditions: [asked.conditions ?? []].flat() },
    catalogue().vendor,
  )
  if ('status' in use) return use
  return {
    ...use,
    tier: tier ?? null,
    region: region ?? null,
    on: on ?? now.toISOString().slice(0, 10),
    q,
    outsideEea: outside !== undefined,
  }
}

/** "Enterprise, European Union, using Web console, unless AI features are on"; null where nothing is chosen. */
export function placeOf(
  { tier, region, services, conditions = {} }: ListSelection,
  terms: Terms,
  vendor: EngagedFor = catalogue().vendor,
): string | null {
  const nameOf = (list: readonly { id: string; name: string }[] = [], id: string | null) =>
    list.find((one) => one.id === id)?.name
  const names = [
    nameOf(terms.tiers, tier),
    nameOf(terms.regions, region),
    services && LIST_WORDS.using(services.map((id) => nameOf(vendor.services, id) ?? id)),
    ...Object.entries(conditions).map(([id, holds]) =>
      LIST_WORDS.where(nameOf(vendor.conditions, id) ?? id, holds),
    ),
  ].filter((name) => name !== undefined)
  return names.length === 0 ? null : names.join(', ')
}
