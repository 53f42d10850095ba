import { keptSubprocessorAddress } from '../subprocessors/pages/kept-address.ts'
import { keptVersionAddress } from '../versions/kept-address.ts'

/** What changes with the data, or with the day, and with nothing that is asked. A query is the route's to refuse. */
const FIXED: ReadonlySet<string> = new Set(['/api/v1/openapi.json', '/review.ics'])

/** Whether an answer may be kept, by its path alone: whether it is, `keptAddress` says. */
export function mayBeKept(path: string): boolean {
  return FIXED.has(path) || path.startsWith('/versions/') || path.startsWith('/subprocessors/')
}

/** The address under which the answer to a request target is kept; null where it is made anew each time. */
export function keptAddress(target: string, now: Date): string | null {
  if (FIXED.has(target)) return target
  return target.startsWith('/subprocessors/')
    ? keptSubprocessorAddress(target, now)
    : keptVersionAddress(target, now)
}
