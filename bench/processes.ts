import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

/** A process of this run, with what it has said on stderr so far. */
export type Running = { child: ChildProcess; complaints: () => string }

const GRACE_MILLISECONDS = 5_000

const started = new Set<ChildProcess>()
// Whatever ends this run, a throw or Ctrl-C, no process of it is left behind.
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** Starts a process; the variables come on top of this one's. */
export function start(
  command: string,
  args: readonly string[],
  variables: Record<string, string> = {},
  cwd = process.cwd(),
): Running {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-2_000)
  })
  started.add(child)
  child.once('exit', () => started.delete(child))
  child.once('error', (error) => {
    said += error.message
    started.delete(child)
  })
  return { child, complaints: () => said.trim() }
}

/** Ends a process, by force if it will not go. Resolves when it is gone. */
export async function stop({ child }: Running): Promise<void> {
  if (!started.has(child)) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await Promise.race([gone, pause(GRACE_MILLISECONDS, null, { ref: false })])
  if (started.has(child)) child.kill('SIGKILL')
  await gone
}

/** Variables on top of this process's, and the folder to work in. */
type Surroundings = { variables?: Record<string, string>; cwd?: string }

/**
 * What a Node program says on stdout, once it has ended well.
 * @throws Error with what it said on stderr when it fails or takes longer than `patience` milliseconds
 */
export async function outputOf(
  program: string,
  args: readonly string[],
  patience: number,
  { variables = {}, cwd = process.cwd() }: Surroundings = {},
): Promise<string> {
  const running = start(process.execPath, [program, ...args], { NODE_ENV: 'production', ...variables }, cwd)
  const { child } = running
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  const [said, [code]] = await Promise.all([child.stdout ? text(child.stdout) : '', once(child, 'exit')])
  clearTimeout(timer)
  if (code !== 0)
    throw new Error(`${program} failed: ${running.complaints() || `it took over ${patience / 1000} s`}`)
  return said
}

/** The last line of what a program says, as JSON. Throws as `outputOf` does. */
export async function resultOf(
  program: string,
  args: readonly string[],
  patience: number,
  surroundings: Surroundings = {},
): Promise<unknown> {
  return JSON.parse((await outputOf(program, args, patience, surroundings)).trim().split('\n').at(-1) ?? '')
}
