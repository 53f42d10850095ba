import { type StoreFault, storeFaultOf } from '../db/store-error.ts'
import { withCause } from '../platform/logs/with-cause.ts'

/**
 * Why tables cannot be used, and what to do about it, for the log. Whoever reads it in the night does what it says: a backup
 * is spoken of only where something is gone or damaged.
 */
export function unusableInWords(error: Error): string {
  return WORDS[storeFaultOf(error)](withCause(error).replace(/\.$/, ''))
}

const WORDS: Readonly<Record<StoreFault, (why: string) => string>> = {
  unreachable: (why) =>
    `The database is slow or cannot be reached: ${why}. Nothing is known to be lost. The server tries again every ten seconds; if this goes on, look at the load of the database and at the network.`,
  'no-right': (why) =>
    `The user of DATABASE_URL lacks a right to a table of the database: ${why}. Grant the right again; the server goes on by itself then.`,
  missing: (why) =>
    `A table of the database is missing, in whole or in part: ${why}. If the database is being restored or updated now, wait. Otherwise restore it from a backup; the server goes on by itself then.`,
  damaged: (why) =>
    `A table of the database is damaged: ${why}. Restore the database from a backup; the server goes on by itself then.`,
  other: (why) =>
    `The tables of the database cannot be used: ${why}. The server tries again every ten seconds.`,
}
