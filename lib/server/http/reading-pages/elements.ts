import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '../../platform/start-error.ts'
import type { Entry } from '../kept-pages/entry.ts'
import { immutableScript } from '../kept-pages/static-files.ts'
import type { ElementAddress } from './reading-page.ts'

const PREFIX = '/elements/'
const manifestSchema = z.record(z.string(), z.string())

/**
 * The elements of a build: its folder `elements/` holds their modules, and manifest.json the file of each by its name.
 * @throws StartError where there is no such build
 */
export function elementsOf(directory: string): ElementAddress {
  const manifest = join(directory, 'manifest.json')
  if (!existsSync(manifest)) throw new StartError(`There is no ${manifest}. Run: npm run build`)
  const files = new Map(Object.entries(manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')))))
  return (name) => {
    const file = files.get(name)
    return file === undefined ? undefined : PREFIX + file
  }
}

/**
 * Reads the modules and hands each to `keep` under its address. Those of the builds before are among them, for pages
 * that were loaded before this one was.
 */
export async function keepElements(
  directory: string,
  keep: (path: string, entry: Entry) => void,
): Promise<void> {
  for (const file of await readdir(directory))
    if (file.endsWith('.js')) keep(PREFIX + file, await immutableScript(join(directory, file)))
}
