import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { hashesOf } from '../ledger/seal.ts'

/**
 * All that a release of a draft is made from, as one text that is another when a byte of it is: the draft, the vendor's
 * facts and the list of sub-processors. Taken before a release is judged and again before it is written, for whoever
 * reads the plan may edit a file meanwhile.
 */
export function judgedInputs(root: string, version: string): string {
  const list = join(root, 'data/subprocessors')
  const vendor = join(root, 'data/vendor.yaml')
  return JSON.stringify([
    [...hashesOf(join(root, 'data/terms', version))],
    existsSync(list) ? [...hashesOf(list)] : [],
    existsSync(vendor) ? sha256(readFileSync(vendor)) : null,
  ])
}
