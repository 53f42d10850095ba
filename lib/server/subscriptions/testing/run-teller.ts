import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { StoreSettings } from '../../db/open-store.ts'

/** Processes of a test share the key to the links of their mails. */
export const SECRET_KEY = 'k4Jw9zT1bQ7nX2vL8mR5cY0hP3sD6fG+aEuIoWqZtBk='

/** A process that tells customers and subscribers. */
export type Teller = {
  /** kill −9, and wait until it is gone. */
  kill: () => Promise<void>
  /** What it said that is no ordinary news. */
  complaints: () => string
}

/**
 * Starts a process that tells customers and subscribers of what is published at a moment.
 * @param port of a mail server on the loopback
 * @param settings beside those that every such process has
 */
export function startTeller(
  { stateDirectory, databaseUrl }: StoreSettings,
  moment: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Teller {
  const child = spawn('node', [join(import.meta.dirname, 'teller.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      SLA_DESK_NOW: moment,
      STATE_DIRECTORY: stateDirectory,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      SECRET_KEY,
      SMTP_URL: `smtp://127.0.0.1:${port}?requireTLS=false`,
      MAIL_FROM: 'Lumenary Cloud <sla@example.com>',
      PUBLIC_URL: 'https://sla.example.com',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const ended = once(child, 'close')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return { kill, complaints: () => said }
}
