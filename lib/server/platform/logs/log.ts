import { write } from 'node:fs'
import { isatty } from 'node:tty'
import pino, { type Logger } from 'pino'
import { environment } from '../env.ts'
import { processShared } from '../process-shared.ts'
import { LogOutput } from './log-output.ts'
import { cut, withoutValues } from './without-values.ts'

let current: Logger | undefined

/** The process's log on standard output: one JSON object a line, or plain lines on a terminal. */
export function log(): Logger {
  current ??= pino(options(), isatty(1) ? terminal() : processShared('log-output', lines))
  return current
}

/** Pino's own output ends the process when the disk is full, and waits for space while it ends. */
function lines(): LogOutput {
  let isTold = false
  const output = new LogOutput(
    1,
    ({ message }) => {
      if (isTold) return
      isTold = true
      // That may be full as well, and is no reason to fail either.
      write(2, `The log cannot be written (${message}). The server goes on without.\n`, () => undefined)
    },
    (lost) => log().warn(`The log could not be written for a while: ${lost} lines are missing`),
  )
  process.once('exit', () => output.flush())
  return output
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

function terminal(): pino.DestinationStream {
  // One that was closed can show nothing more, which must not end the process before its time.
  process.stdout.on('error', () => undefined)
  return { write: (line) => void process.stdout.write(plainLine(line)) }
}

/** Turns one pino line into "09:30:00 INFO message key=value". A stack trace follows on lines of its own. */
export function plainLine(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line)
  const label = (pino.levels.labels[level] ?? String(level)).toUpperCase()
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  const head = [String(time).slice(11, 19), label, msg, ...fields].filter(Boolean).join(' ')
  return err?.stack ? `${head}\n${err.stack}\n` : `${head}\n`
}
