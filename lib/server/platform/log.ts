import { isatty } from 'node:tty'
import pino, { type Logger } from 'pino'
import { environment } from './env.ts'
import { cut, withoutValues } from './without-values.ts'

let current: Logger | undefined

/** The process's log on standard output: one JSON object a line, or plain lines on a terminal. */
export function log(): Logger {
  current ??= isatty(1) ? pino(options(), terminal) : pino(options())
  return current
}

function options(): pino.LoggerOptions {
  return {
    level: environment().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: inShort },
  }
}

/** What a library hangs on an error may be long, too. */
function inShort(error: unknown): unknown {
  const told = pino.stdSerializers.err(withoutValues(error) as Error) as unknown as Record<string, unknown>
  if (typeof told !== 'object' || told === null) return told
  for (const [key, value] of Object.entries(told)) if (typeof value === 'string') told[key] = cut(value)
  return told
}

const terminal: pino.DestinationStream = {
  write(line: string) {
    process.stdout.write(plainLine(line))
  },
}

/** Turns one pino line into "09:30:00 INFO message key=value". A stack trace follows on lines of its own. */
export function plainLine(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line)
  const label = (pino.levels.labels[level] ?? String(level)).toUpperCase()
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  const head = [String(time).slice(11, 19), label, msg, ...fields].filter(Boolean).join(' ')
  return err?.stack ? `${head}\n${err.stack}\n` : `${head}\n`
}
