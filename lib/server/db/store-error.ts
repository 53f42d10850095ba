import { isDiskFull } from '../platform/files/disk-full.ts'
import { isStorageFault } from '../platform/files/storage-fault.ts'

/** The database cannot be used now; the message may be shown, and holds no password. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError'
}

/** Another process holds the embedded database. */
export class StoreLockedError extends StoreUnavailableError {
  override name = 'StoreLockedError'
}

/** The embedded database is gone from where it was: a backup brings it back, and none is made in its place. */
export class StoreLostError extends StoreUnavailableError {
  override name = 'StoreLostError'
}

/** The database is not the one of this archive, or an older one: it lacks documents that were archived before. */
export class StoreIncompleteError extends StoreUnavailableError {
  override name = 'StoreIncompleteError'
}

/** The state directory was replaced under the process by that of another archive. */
export class StoreReplacedError extends StoreUnavailableError {
  override name = 'StoreReplacedError'
}

/** The desk's user lacks a right that it had: the message names it. */
export class StoreRightError extends StoreUnavailableError {
  override name = 'StoreRightError'
}

const NAMES = new Set([
  'StoreUnavailableError',
  'StoreLockedError',
  'StoreLostError',
  'StoreIncompleteError',
  'StoreReplacedError',
  'StoreRightError',
])
/**
 * How the system and PostgreSQL (SQLSTATE: classes 08, 28 and 57P, too many connections, a database that is gone or takes
 * no connections) call a database out of reach.
 */
const OUT_OF_REACH =
  /^(?:ECONN[A-Z]+|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|28\w{3}|57P0\d|53300|3D000|55000)$/
/**
 * SQLSTATE of a database that is there and can do nothing: rights taken away, only to be read, no memory, its files lost,
 * unreadable or damaged, a table, column, type, function or schema gone, as while a backup is restored. A full disk has
 * words of its own.
 */
const UNUSABLE = /^(?:42501|42P01|42703|42704|42883|3F000|25006|53000|53200|53400|58\w{3}|XX00[12])$/
/** SQLSTATE of a statement that took too long (query_canceled) or waited too long for a lock (lock_not_available). */
const TOO_LONG = /^(?:57014|55P03)$/
/** SQLSTATE of insufficient_privilege. */
const NO_RIGHT = /^42501$/
/** SQLSTATE of undefined_table, undefined_column, undefined_object, undefined_function and invalid_schema_name. */
const MISSING = /^(?:42P01|42703|42704|42883|3F000)$/
/** SQLSTATE of data_corrupted and index_corrupted. */
const DAMAGED = /^XX00[12]$/
const READ_TIMEOUT = 'Query read timeout'
/** The drivers give these no code. */
const MESSAGES =
  /^(?:Connection terminated|Client (?:was closed|has encountered)|Cannot use a pool after|PGlite is closed|timeout exceeded when trying to connect)/
const TIMEOUTS = /^(?:timeout expired|Connection terminated due to connection timeout|Query read timeout)/

/**
 * Whether an error, or what it was caused by, says that the database cannot be used now: it could not be opened, or has
 * gone since. By its name, for Next evaluates this module several times in one process, and an error may come from the
 * class of another copy.
 */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return (
    NAMES.has(error.name) ||
    OUT_OF_REACH.test(code ?? '') ||
    UNUSABLE.test(code ?? '') ||
    MESSAGES.test(error.message) ||
    isUnansweredInTime(error) ||
    isStoreUnavailable(error.cause)
  )
}

/**
 * Whether an error says that nothing can be recorded now, for a reason that passes: the database is out of reach, or the
 * disk below it is full or cannot be used.
 */
export function isUnrecordable(error: unknown): boolean {
  return isStoreUnavailable(error) || isDiskFull(error) || isStorageFault(error)
}

/**
 * Whether the driver or PostgreSQL itself gave up a question because of the time that it took. To have waited in vain for
 * a free connection is none: others had an answer meanwhile.
 */
export function isUnansweredInTime(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return TOO_LONG.test(code ?? '') || TIMEOUTS.test(error.message)
}

/** What keeps the database from being used, as far as its fix is known: each has another one. */
export type StoreFault = 'unreachable' | 'no-right' | 'missing' | 'damaged' | 'other'

/** Which of them an error says, or what it was caused by. */
export function storeFaultOf(error: unknown): StoreFault {
  if (!(error instanceof Error)) return 'other'
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (error.name === 'StoreRightError' || NO_RIGHT.test(code)) return 'no-right'
  if (MISSING.test(code)) return 'missing'
  if (DAMAGED.test(code)) return 'damaged'
  if (OUT_OF_REACH.test(code) || MESSAGES.test(error.message) || isUnansweredInTime(error))
    return 'unreachable'
  return storeFaultOf(error.cause)
}

/** Whether an answer is still to come, which nobody waits for any more. */
export function isReadTimeout(error: unknown): boolean {
  return error instanceof Error && error.message === READ_TIMEOUT
}

/** Whether an error, or what it was caused by, says that what was asked for is damaged in the database. */
export function isDamagedDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return DAMAGED.test(code ?? '') || isDamagedDatabase(error.cause)
}
