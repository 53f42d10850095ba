import { noticePath, subprocessorPath } from '#lib/domain/addresses.ts'
import { publishedNotices } from '../published-notices.ts'

/**
 * The address under which the page of a company or of a notice is kept; null for every other. They say the same to everyone until a
 * notice is published, takes effect, or can no longer be objected to.
 */
export function keptSubprocessorAddress(target: string, now: Date): string | null {
  const isOurs = publishedNotices(now).some(
    ({ id, changes }) =>
      target === noticePath(id) || changes.some((change) => target === subprocessorPath(change.id)),
  )
  return isOurs ? target : null
}
