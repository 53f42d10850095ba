import { type CalendarDate, isCalendarDate } from '../../quantities/time/calendar-date.ts'
import type { ListSelection } from '../selection/selection.ts'
import { selectionQuery } from '../selection/selection-query.ts'

/** What stands in an annex's address for every tier and for every region; no tier or region may have these ids. */
export const EVERY_TIER = 'every-tier'
export const EVERY_REGION = 'every-region'

/** So much of the hash of its data names an annex: two of one period and selection never have the same by chance. */
const DIGITS = 32

/** Under what an annex is archived: the parts of its address. */
export type AnnexName = { version: string; tier: string; region: string; kind: 'annex' }

/**
 * The name of an annex, by its content. Services and conditions stand behind the region, as parameters of that segment
 * (RFC 3986, 3.3): "eu;services=console;conditions=ai-features:no".
 * @param from the first day of its list
 * @param dataSha256 of the data inside it, in hexadecimal
 */
export function annexName(from: CalendarDate, dataSha256: string, selection: ListSelection): AnnexName {
  const { tier, region, ...use } = selectionQuery(selection)
  return {
    version: `${from}-${dataSha256.slice(0, DIGITS)}`,
    tier: tier ?? EVERY_TIER,
    region: [
      region ?? EVERY_REGION,
      ...Object.entries(use).map(([parameter, value]) => `${parameter}=${value}`),
    ].join(';'),
    kind: 'annex',
  }
}

const REGION =
  /^(?<id>[a-z0-9-]+)(?:;services=(?<services>[a-z0-9,-]*))?(?:;conditions=(?<conditions>[a-z0-9:,-]+))?$/

/** Of which list an annex is, as its name has it; null where the name is none of an annex. */
export function annexNamed(
  name: Readonly<Record<'version' | 'tier' | 'region' | 'kind', string>>,
): (ListSelection & { from: CalendarDate }) | null {
  const [, from = ''] = /^(\d{4}-\d\d-\d\d)-[0-9a-f]{32}$/.exec(name.version) ?? []
  const { id, services, conditions } = REGION.exec(name.region)?.groups ?? {}
  if (name.kind !== 'annex' || !isCalendarDate(from) || id === undefined) return null
  return {
    from,
    tier: name.tier === EVERY_TIER ? null : name.tier,
    region: id === EVERY_REGION ? null : id,
    ...(services === undefined ? {} : { services: services.split(',').filter((one) => one !== '') }),
    ...(conditions === undefined ? {} : { conditions: saidIn(conditions) }),
  }
}

function saidIn(conditions: string): Record<string, boolean> {
  return Object.fromEntries(
    conditions.split(',').map((said) => [said.replace(/:[a-z]+$/, ''), said.endsWith(':yes')]),
  )
}

/** Whether an annex is for customers who use certain services, or under certain conditions. */
export function isOfParticularUse({ services, conditions }: ListSelection): boolean {
  return services !== undefined || conditions !== undefined
}
