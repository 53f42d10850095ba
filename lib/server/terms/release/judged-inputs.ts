import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashesOf } from '../ledger/seal.ts'

/**
 * All that a release of a draft is made from, as one text that is another when a byte of it is: the draft, the vendor's
 * facts and the list of sub-processors. Taken before a release is judged and again before it is written, for whoever
 * reads the plan may edit a file meanwhile.
 */
export function judgedInputs(root: string, version: string): string {
  const list = join(root, 'data/subprocessors')
  return JSON.stringify([
    [...hashesOf(join(root, 'data/terms', version))],
    existsSync(list) ? [...hashesOf(list)] : [],
    hashesOf(join(root, 'data')).get('vendor.yaml') ?? null,
  ])
}
