import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { SUMS, sumsOf } from './seal.ts'

/** The first line that leads an editor from `data/` to its schema, and from two folders deeper. */
const SCHEMA_LINE = /^(# yaml-language-server: \$schema=)((?:\.\.\/)+docs\/schema\/)/

/**
 * Copies the vendor's facts and the list of sub-processors as they are now into the folder of a version, in place of
 * any that a folder copied by hand has brought along.
 * @param target the folder, whatever its name is while it is being made
 */
export function snapshotInto(root: string, target: string): void {
  const copy = (from: string, to: string) =>
    writeFileSync(to, readFileSync(from, 'utf8').replace(SCHEMA_LINE, '$1../../$2'))
  copy(join(root, 'data/vendor.yaml'), join(target, 'vendor.yaml'))
  const list = join(root, 'data/subprocessors')
  const names = existsSync(list) ? readdirSync(list).filter((name) => name.endsWith('.yaml')) : []
  rmSync(join(target, 'subprocessors'), { recursive: true, force: true })
  mkdirSync(join(target, 'subprocessors'))
  for (const name of names) copy(join(list, name), join(target, 'subprocessors', name))
}

/** Writes the hashes of all files of a folder beside them, and gives the hash of that list. */
export function sealFolder(folder: string): string {
  const sums = sumsOf(folder)
  writeFileSync(join(folder, SUMS), sums)
  return sha256(sums)
}
