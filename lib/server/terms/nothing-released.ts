import { ledgerSchema } from './schema.ts'
import { termsFolders } from './versions.ts'
import { readYaml } from './yaml/yaml-file.ts'

/**
 * What to do before anything can be served, in one line, where the ledger under `root` has no release; null where it has
 * one, or cannot be read, which the check of the data tells.
 */
export function nothingReleased(root: string): string | null {
  const ledger = readYaml(root, 'data/releases.yaml', ledgerSchema, [])
  if (ledger === null || ledger.value.releases.length > 0) return null
  const [draft] = termsFolders(root, [])
  return draft === undefined
    ? 'There are no terms to serve. Start your own desk with: npm run desk:begin -- <effective-date>'
    : `Nothing is released yet. Release your draft with: npm run terms:release -- ${draft} (docs/releasing.md), then start again.`
}
