import { format, stripVTControlCharacters } from 'node:util'
import type { Logger } from 'pino'
import { errorOncePerKind, oncePerKind } from './once-per-kind.ts'

const LEVELS = {
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
  trace: 'debug',
} as const

/** So many kinds of errors, and of warnings, are told apart. */
const MOST_KINDS = 100

type Console = Pick<typeof console, keyof typeof LEVELS>
type Warnings = Pick<NodeJS.Process, 'on' | 'removeAllListeners'>

/**
 * Makes lines of the log of what is written to the console, and of Node's warnings: Next writes there, in colours and on
 * several lines, and whatever collects the log could read none of it. For the process that serves, once.
 */
export function consoleToLog(
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>,
  target: Console = console,
  warnings: Warnings = process,
): void {
  // Next writes the error of a page or a route at each request.
  const isNewError = errorOncePerKind(MOST_KINDS)
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, 'info'][])
    target[method] = (...given: unknown[]) => {
      const err = given.find((part) => part instanceof Error)
      const message = stripVTControlCharacters(format(...given.filter((part) => part !== err))).trim()
      if (err !== undefined) {
        if (isNewError(err)) log[level]({ err }, message || err.message)
      } else if (message !== '') log[level](message)
    }
  // Node's own listener prints them to stderr.
  warnings.removeAllListeners('warning')
  const isNews = oncePerKind(MOST_KINDS)
  warnings.on('warning', (err: Error) => {
    // The same warning may count something, or name what differs each time by a number.
    if (isNews(`${err.name} ${err.message.replaceAll(/\d+/g, '0')}`)) log.warn({ err }, err.message)
  })
}
