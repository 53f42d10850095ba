import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSameRecord } from '#lib/domain/subprocessors/ledger/difference/list-difference.ts'
import { type Subprocessor, subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { recordText } from '../subprocessors/record-text.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { SUMS, sumsOf } from './seal.ts'

/** The first line that leads an editor from `data/` to its schema, and from two folders deeper. */
const SCHEMA_LINE = /^(# yaml-language-server: \$schema=)((?:\.\.\/)+docs\/schema\/)/

/**
 * Copies the vendor's facts as they are now into the folder of a version, and writes the list of sub-processors that it is
 * released with, in place of any that a folder copied by hand has brought along. A file of the working copy that says
 * the same is copied with its comments.
 * @param target the folder, whatever its name is while it is being made
 */
export function snapshotInto(root: string, target: string, subprocessors: readonly Subprocessor[]): void {
  const vendor = readFileSync(join(root, 'data/vendor.yaml'), 'utf8')
  writeFileSync(join(target, 'vendor.yaml'), vendor.replace(SCHEMA_LINE, '$1../../$2'))
  const list = join(target, 'subprocessors')
  rmSync(list, { recursive: true, force: true })
  mkdirSync(list)
  for (const record of subprocessors)
    writeFileSync(
      join(list, `${record.id}.yaml`),
      (workingText(root, record) ?? recordText(record)).replace(SCHEMA_LINE, '$1../../$2'),
    )
}

/** The text of the working copy's file where it says what the record says, or null. */
function workingText(root: string, record: Subprocessor): string | null {
  const file = `data/subprocessors/${record.id}.yaml`
  if (!existsSync(join(root, file))) return null
  const written = readYaml(root, file, subprocessorSchema, [])
  return written !== null && isSameRecord(written.value, record)
    ? readFileSync(join(root, file), 'utf8')
    : null
}

/** Writes the hashes of all files of a folder beside them, and gives the hash of that list. */
export function sealFolder(folder: string): string {
  const sums = sumsOf(folder)
  writeFileSync(join(folder, SUMS), sums)
  return sha256(sums)
}
