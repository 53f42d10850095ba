import { format, stripVTControlCharacters } from 'node:util'
import type { Logger } from 'pino'

const LEVELS = {
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
  trace: 'debug',
} as const

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
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, 'info'][])
    target[method] = (...given: unknown[]) => {
      const err = given.find((part) => part instanceof Error)
      const message = stripVTControlCharacters(format(...given.filter((part) => part !== err))).trim()
      if (err !== undefined) log[level]({ err }, message || err.message)
      else if (message !== '') log[level](message)
    }
  // Node's own listener prints them to stderr.
  warnings.removeAllListeners('warning')
  warnings.on('warning', (err: Error) => log.warn({ err }, err.message))
}
