import { environment } from './env.ts'

/** The present moment: that of SLA_DESK_NOW where it is set, else the system's. Rules never call it; routes do. */
export function now(): Date {
  const fixed = environment().SLA_DESK_NOW
  return fixed ? new Date(fixed) : new Date()
}
