import { spawnSync } from 'node:child_process'

/** Runs a program and gives what it printed, standard error included. */
export function printed(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return `${stdout}${stderr}`
}

/** Whether every program is there; if not, says on stderr what is not checked because of it. */
export function has(programs: readonly string[], what: string): boolean {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined)
  if (missing.length === 0) return true
  process.stderr.write(`SKIPPED: ${what}. Not found: ${missing.join(', ')}\n`)
  return false
}
