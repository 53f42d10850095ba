import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterAll } from 'vitest'

export type CommandRequest = {
  /** For example "terms/release". */
  script: string
  args: readonly string[]
  cwd: string
  env: Record<string, string | undefined>
}

/** As `spawnSync` tells it. */
export type CommandResult = { status: number; stdout: string; stderr: string }

/**
 * Runs the commands of the project for the tests of a file in one process that stays warm: a new one spends most of a
 * second on loading what the last one had loaded already. Folder, environment, arguments, output and code are each
 * command's own; its input is empty. What a command does to its process (signals, answers typed, two at once) needs `runAsync`.
 */
export function warmCommands() {
  // A process reads its settings once, so each environment has one of its own.
  const hosts = new Map<string, ChildProcess>()
  let last: Promise<unknown> = Promise.resolve()
  afterAll(() => {
    for (const host of hosts.values()) host.kill()
  })
  function hostOf(env: CommandRequest['env']): ChildProcess {
    const key = JSON.stringify(env)
    const host =
      hosts.get(key) ??
      fork(resolve(import.meta.dirname, 'command-host.ts'), {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
    hosts.set(key, host)
    return host
  }
  async function answer(request: CommandRequest): Promise<CommandResult> {
    const host = hostOf(request.env)
    const result = once(host, 'message')
    host.send(request)
    return (await result)[0] as CommandResult
  }
  /**
   * @param script "terms/release"
   * @param where the folder in which it runs, and what its environment has besides the test's
   */
  return (
    script: string,
    args: readonly string[],
    where: { cwd?: string; env?: Record<string, string> } = {},
  ): Promise<CommandResult> => {
    const { cwd = process.cwd(), env = {} } = where
    const next = last.then(() => answer({ script, args, cwd, env: { ...process.env, ...env } }))
    last = next.catch(() => undefined)
    return next
  }
}
