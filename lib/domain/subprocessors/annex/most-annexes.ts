import { type AnnexName, annexNamed, isOfParticularUse } from './annex-name.ts'

/**
 * So many annexes of a list are kept for customers who use certain services, or under certain conditions: combinations
 * grow with each service and condition, tiers and regions do not.
 */
const MOST_OF_PARTICULAR_USE = 500

/**
 * Whether another annex may be archived: one for a tier and a region always, one of a particular use until its list has the
 * most that it may.
 * @param archived names of what the archive holds, of other documents too
 */
export function hasRoomFor(
  name: AnnexName,
  archived: readonly Readonly<Record<keyof AnnexName, string>>[],
): boolean {
  const own = annexNamed(name)
  if (own === null || !isOfParticularUse(own)) return true
  const alike = archived.filter((other) => {
    const annex = annexNamed(other)
    return annex !== null && annex.from === own.from && isOfParticularUse(annex)
  })
  return alike.length < MOST_OF_PARTICULAR_USE
}
