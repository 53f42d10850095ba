import { enumerated } from '../../quantities/enumeration.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import type { Subprocessor, SubprocessorRegion } from '../schema.ts'

type Named = { id: string; name: string }

/** What of a vendor's facts engagements refer to by id. */
export type EngagedFor = {
  /** Parts of what the vendor offers, which a customer may use or not. */
  services?: readonly Named[] | undefined
  /** What may hold for a customer or not, as a clause: "AI features are on". */
  conditions?: readonly Named[] | undefined
}

/** What a customer has of what engagements may be limited to. What is left out may be anything. */
export type CustomerUse = {
  tier?: string | null | undefined
  /** Ids of the services that are used; left out, all. None is none. */
  services?: readonly string[] | undefined
  /** By the id of a condition, whether it holds. */
  conditions?: Readonly<Record<string, boolean>> | undefined
}

/** Whether an engagement is for a customer, or may be: of a condition that is not said either way it is. */
export function isEngagedFor(
  entry: Pick<SubprocessorRegion, 'services' | 'tiers' | 'onlyIf' | 'unless'>,
  { tier = null, services, conditions = {} }: CustomerUse,
): boolean {
  if (tier !== null && entry.tiers !== undefined && !entry.tiers.includes(tier)) return false
  if (services !== undefined && entry.services !== undefined)
    if (!entry.services.some((id) => services.includes(id))) return false
  if (entry.onlyIf !== undefined && conditions[entry.onlyIf] === false) return false
  return entry.unless === undefined || conditions[entry.unless] !== true
}

/** An engagement without the limits of which a customer's use says that it is within them: for that customer they mean nothing. */
function withoutDecided(entry: SubprocessorRegion, use: CustomerUse): SubprocessorRegion {
  const { tier = null, services, conditions = {} } = use
  const { services: onlyFor, tiers, onlyIf, unless, ...rest } = entry
  const isSaid = (condition: string) => conditions[condition] !== undefined
  return {
    ...rest,
    ...(onlyFor === undefined || services !== undefined ? {} : { services: onlyFor }),
    ...(tiers === undefined || tier !== null ? {} : { tiers }),
    ...(onlyIf === undefined || isSaid(onlyIf) ? {} : { onlyIf }),
    ...(unless === undefined || isSaid(unless) ? {} : { unless }),
  }
}

/** A record without the limits that mean nothing for a customer (`withoutDecided`). */
export function recordWithoutDecided(record: Subprocessor, use: CustomerUse): Subprocessor {
  return { ...record, regions: record.regions.map((entry) => withoutDecided(entry, use)) }
}

/** For whom an engagement is, as sentences; none where it is for every customer. An id without a name is printed as it is. */
export function limitsInWords(
  { services, tiers, onlyIf, unless, until }: SubprocessorRegion,
  names: EngagedFor & { tiers?: readonly Named[] | undefined },
): string[] {
  const nameOf = (list: readonly Named[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.name ?? id
  const all = (list: readonly Named[] | undefined, ids: readonly string[]) =>
    enumerated(ids.map((id) => nameOf(list, id)))
  return [
    ...(services ? [`Only for ${all(names.services, services)}.`] : []),
    ...(tiers ? [`Only in ${all(names.tiers, tiers)}.`] : []),
    ...(onlyIf ? [`Only if ${nameOf(names.conditions, onlyIf)}.`] : []),
    ...(unless ? [`Not if ${nameOf(names.conditions, unless)}.`] : []),
    ...(until ? [`Until ${dateInWords(until)}.`] : []),
  ]
}

/** The name under which an engagement is told from the company's others: "us", "us/text-messages". */
export function engagementKey({
  region,
  engagement,
}: Pick<SubprocessorRegion, 'region' | 'engagement'>): string {
  return engagement === undefined ? region : `${region}/${engagement}`
}

/** An engagement by the name of its region, and by its own where it has one: "United States (text messages)". */
export function engagementInRegion(regionName: string, engagement: string | null = null): string {
  return engagement === null ? regionName : `${regionName} (${engagement.replaceAll('-', ' ')})`
}

type Place = { region: string; regionName: string; engagement?: string | null }

/** An engagement by its region; of several of a company in one region, each by its own name, too. */
export function placeName({ region, regionName, engagement }: Place, all: readonly Place[]): string {
  const isAlone = all.filter((other) => other.region === region).length === 1
  return isAlone ? regionName : engagementInRegion(regionName, engagement)
}
