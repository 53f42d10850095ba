import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/**
 * Runs a command of the project for a test that answers it meanwhile, from a server of its own.
 * @param script "mail-test"
 */
export async function runAsync(script: string, args: readonly string[], env: Record<string, string>) {
  const child = spawn('node', [`scripts/${script}.ts`, ...args], { env: { ...process.env, ...env } })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await ended, stdout, stderr }
}
