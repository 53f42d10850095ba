import type { NoticeEntry } from '../entry.ts'
import { firstEffectiveDay } from '../notice/notice-state.ts'
import type { Announced, At, LedgerFault } from './fault.ts'

/**
 * What keeps a notice from withdrawing another.
 * @param byId earlier notices
 * @param withdrawn ids of those that are withdrawn already
 */
export function cancelFaults(
  notice: NoticeEntry,
  cancels: string,
  {
    byId,
    withdrawn,
    announced,
  }: { byId: ReadonlyMap<string, NoticeEntry>; withdrawn: ReadonlySet<string>; announced: Announced },
  at: At,
): LedgerFault[] {
  const fault = (message: string, fix: string) => [at(['cancels'], 'cancels', message, fix)]
  const target = byId.get(cancels)
  if (notice.changes.length > 0)
    return fault(`cancels ${cancels} and changes the list too`, 'Publish two notices.')
  if (target === undefined)
    return fault(`cancels ${cancels}, which does not stand above it`, 'Name an earlier notice.')
  if (target.cancels !== undefined)
    return fault(`cancels ${cancels}, which withdraws a notice itself`, 'Publish the change again.')
  if (withdrawn.has(cancels)) return fault(`cancels ${cancels} a second time`, 'Leave it out.')
  if (target.changes.length === 0) return []
  const first = firstEffectiveDay(target)
  if (notice.publishedAt.slice(0, 10) >= first)
    return fault(
      `cancels ${cancels}, which took effect on ${first}`,
      'Publish a notice that changes the list back.',
    )
  const built = target.changes
    .map(({ id }) => announced.get(id)?.at(-1)?.notice)
    .find((last) => last !== undefined && last !== target)
  return built === undefined
    ? []
    : fault(`cancels ${cancels}, but ${built.id} changes what it left`, `Withdraw ${built.id} first.`)
}
