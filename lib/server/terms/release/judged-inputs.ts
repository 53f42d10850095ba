import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { hashesOf } from '../ledger/seal.ts'
import { SUBPROCESSOR_LEDGER } from '../subprocessors/ledger-text.ts'

/**
 * All that a release of a draft is made from, as one text that is another when a byte of it is: the draft, the vendor's
 * facts, and the list of sub-processors with its ledger. Taken before a release is judged and again before it is written, for whoever
 * reads the plan may edit a file meanwhile.
 */
export function judgedInputs(root: string, version: string): string {
  const list = join(root, 'data/subprocessors')
  const files = ['data/vendor.yaml', SUBPROCESSOR_LEDGER].map((file) => join(root, file))
  return JSON.stringify([
    [...hashesOf(join(root, 'data/terms', version))],
    existsSync(list) ? [...hashesOf(list)] : [],
    files.map((file) => (existsSync(file) ? sha256(readFileSync(file)) : null)),
  ])
}
