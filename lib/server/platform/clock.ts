import { type Environment, environment } from './env.ts'

/** The present moment, under SLA_DESK_NOW where it is set, else the system's. Rules never call it; routes do. */
export function now(): Date {
  return momentUnder(environment().SLA_DESK_NOW, Date.now(), process.uptime() * 1000)
}

/**
 * The moment under a setting of the clock. One that runs on does so from the start of the process, so that every
 * copy of this module, and every worker, tells the same time.
 * @param system the system's clock, in milliseconds since 1970
 * @param uptime milliseconds since the process started
 */
export function momentUnder(setting: Environment['SLA_DESK_NOW'], system: number, uptime: number): Date {
  if (setting === undefined) return new Date(system)
  return new Date(setting.from.getTime() + (setting.runs ? uptime : 0))
}
