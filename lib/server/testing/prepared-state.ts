import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A state directory as a first start leaves it: with a database and its secrets, and no documents. To make one takes four
 * seconds of a processor, so the first test of a build makes it and the others copy it.
 * @param build names the build, whose migrations the database has
 * @param startOnce starts the built server on an empty directory, and stops it
 */
export async function preparedState(
  build: string,
  startOnce: (directory: string) => Promise<void>,
): Promise<string> {
  const template = join(tmpdir(), `sla-desk-prepared-${build}`)
  if (!existsSync(template)) await make(template, startOnce)
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  cpSync(template, directory, { recursive: true, preserveTimestamps: true })
  return directory
}

/** Made aside: a test that comes meanwhile must not copy half of it. Two may make one; the first to be whole is kept. */
async function make(template: string, startOnce: (directory: string) => Promise<void>): Promise<void> {
  const aside = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  await startOnce(aside)
  try {
    renameSync(aside, template)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
}
