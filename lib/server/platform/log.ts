import { isatty } from 'node:tty'
import pino, { type Logger } from 'pino'
import { environment } from './env.ts'

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
    serializers: { err: (error: unknown) => pino.stdSerializers.err(withoutParameters(error) as Error) },
  }
}

/** An error of a query holds the values that were to be written, a key among them: only its cause is told. */
function withoutParameters(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const cause = withoutParameters(error.cause)
  if (!('params' in error) && cause === error.cause) return error
  const told = new Error('params' in error ? 'A query failed' : error.message, { cause })
  told.name = error.name
  told.stack = 'params' in error ? undefined : error.stack
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
