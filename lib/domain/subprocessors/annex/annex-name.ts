import { type CalendarDate, isCalendarDate } from '../../quantities/time/calendar-date.ts'
import type { ListSelection } from '../selection.ts'

/** What stands in an annex's address for every tier and for every region; no tier or region may have these ids. */
export const EVERY_TIER = 'every-tier'
export const EVERY_REGION = 'every-region'

/** So much of the hash of its data names an annex: two of one period and selection never have the same by chance. */
const DIGITS = 32

/** Under what an annex is archived: the parts of its address. */
export type AnnexName = { version: string; tier: string; region: string; kind: 'annex' }

/**
 * The name of an annex, by its content.
 * @param from the first day of its list
 * @param dataSha256 of the data inside it, in hexadecimal
 */
export function annexName(
  from: CalendarDate,
  dataSha256: string,
  { tier, region }: ListSelection,
): AnnexName {
  return {
    version: `${from}-${dataSha256.slice(0, DIGITS)}`,
    tier: tier ?? EVERY_TIER,
    region: region ?? EVERY_REGION,
    kind: 'annex',
  }
}

/** Of which list an annex is, as its name has it; null where the name is none of an annex. */
export function annexNamed(
  name: Readonly<Record<'version' | 'tier' | 'region' | 'kind', string>>,
): (ListSelection & { from: CalendarDate }) | null {
  const [, from = ''] = /^(\d{4}-\d\d-\d\d)-[0-9a-f]{32}$/.exec(name.version) ?? []
  if (name.kind !== 'annex' || !isCalendarDate(from)) return null
  return {
    from,
    tier: name.tier === EVERY_TIER ? null : name.tier,
    region: name.region === EVERY_REGION ? null : name.region,
  }
}
