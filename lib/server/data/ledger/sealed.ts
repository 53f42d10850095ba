import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { sha256 } from '#lib/server/sha256.ts'
import type { Finding } from '../finding.ts'
import { hashesOf, listedHashes, SUMS } from './seal.ts'

type Ledger = {
  value: { releases: readonly ReleaseEntry[] }
  lineOf: (path: readonly PropertyKey[]) => number
}

/**
 * Whether every released folder is what was released, and every entry of the ledger follows from the one before. Names
 * the files that are not what they were.
 */
export function sealFindings(root: string, ledger: Ledger): Finding[] {
  const { releases } = ledger.value
  return releases.flatMap((entry, index) => {
    const folder = `data/terms/${entry.version}`
    const at = (key: keyof ReleaseEntry, rule: string, message: string): Finding => ({
      file: 'data/releases.yaml',
      line: ledger.lineOf(['releases', index, key]),
      rule,
      message,
    })
    const before = releases[index - 1]
    const previous = before === undefined ? null : sha256(canonicalEntry(before))
    const findings = changedFiles(root, folder)
    if (entry.previousSha256 !== previous)
      findings.push(
        at('previousSha256', 'ledger.chain', 'is not the hash of the entry before; no entry is ever changed'),
      )
    const sums = join(root, folder, SUMS)
    if (existsSync(sums) && sha256(readFileSync(sums)) !== entry.inputsSha256)
      findings.push(at('inputsSha256', 'ledger.inputs', `is not the hash of ${folder}/${SUMS}`))
    return findings
  })
}

const MEND = 'a released folder is never edited; bring it back and release a new version or an edition'

function changedFiles(root: string, folder: string): Finding[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  const finding = (file: string, message: string): Finding => ({
    file: `${folder}/${file}`,
    line: 1,
    rule: 'ledger.changed-file',
    message: `${message}; ${MEND}`,
  })
  const listed = listedHashes(path)
  if (listed === null) return [finding(SUMS, 'the list of hashes is missing')]
  const present = hashesOf(path)
  return [...new Set([...listed.keys(), ...present.keys()])].flatMap((file) => {
    if (!present.has(file)) return [finding(file, 'the file is gone since the release')]
    if (!listed.has(file)) return [finding(file, 'the file was not there at the release')]
    return present.get(file) === listed.get(file)
      ? []
      : [finding(file, 'the file has changed since the release')]
  })
}
