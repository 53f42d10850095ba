import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

/** The minutes of February, the shortest month. */
const SHORTEST_MONTH = 28 * 24 * 60

/** Rights that no facts can give, and limits that limit nothing: figures that were typed the wrong way round or with a digit more. */
export function impossibleFindings({
  credits,
  maintenance,
  tiers,
}: Pick<Terms, 'credits' | 'maintenance' | 'tiers'>): LintFinding[] {
  const { repeatedFailure: repeated } = credits
  const minutes = maintenance.maximumMinutesPerMonth
  return [
    ...tiers.flatMap(({ rateLimit: { requestsPerMinute, burst } }, index) =>
      burst <= requestsPerMinute
        ? []
        : [
            {
              rule: 'api.burst' as const,
              place: { in: 'terms' as const, path: ['tiers', index, 'rateLimit', 'burst'] },
              message: `${burst} requests in one second are more than the ${requestsPerMinute} that are taken in any 60 seconds, so nobody could ever send them`,
              fix: `Write a number of at most ${requestsPerMinute}.`,
            },
          ],
    ),
    ...(repeated === undefined || repeated.within >= repeated.months
      ? []
      : [
          {
            rule: 'credits.repeated-failure' as const,
            place: { in: 'terms' as const, path: ['credits', 'repeatedFailure', 'within'] },
            message: `${repeated.months} months cannot be missed within ${repeated.within}, so nobody would ever have this right`,
            fix: `Write a number of at least ${repeated.months}.`,
          },
        ]),
    ...(minutes < SHORTEST_MONTH
      ? []
      : [
          {
            rule: 'maintenance.maximum' as const,
            place: { in: 'terms' as const, path: ['maintenance', 'maximumMinutesPerMonth'] },
            message: `${minutes} minutes of maintenance are a whole month: February has ${SHORTEST_MONTH}`,
            fix: 'Write the minutes of a month that maintenance may take at most.',
          },
        ]),
  ]
}
