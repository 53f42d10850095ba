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

/** A warning is told again after an hour at the soonest; so many kinds are told apart. In milliseconds. */
const REPEAT_AFTER = 3_600_000
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
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, 'info'][])
    target[method] = (...given: unknown[]) => {
      const err = given.find((part) => part instanceof Error)
      const message = stripVTControlCharacters(format(...given.filter((part) => part !== err))).trim()
      if (err !== undefined) log[level]({ err }, message || err.message)
      else if (message !== '') log[level](message)
    }
  // Node's own listener prints them to stderr.
  warnings.removeAllListeners('warning')
  const isNews = oncePerKind()
  warnings.on('warning', (err: Error) => {
    if (isNews(err)) log.warn({ err }, err.message)
  })
}

/** Whether a warning was not told lately: one that comes with every timer or request would fill the disk. */
function oncePerKind(): (warning: Error) => boolean {
  const toldAt = new Map<string, number>()
  return ({ name, message }) => {
    // The same warning may count something, or name what differs each time by a number.
    const kind = `${name} ${message.replaceAll(/\d+/g, '0')}`
    const last = toldAt.get(kind)
    if (last !== undefined && performance.now() - last < REPEAT_AFTER) return false
    if (toldAt.size >= MOST_KINDS) toldAt.clear()
    toldAt.set(kind, performance.now())
    return true
  }
}
