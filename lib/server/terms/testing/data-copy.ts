import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { ledgerText } from '../ledger/entry-text.ts'
import { sealFolder } from '../ledger/snapshot.ts'

/** A copy of `data/` in a folder of its own, for a test to break. */
export class DataCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'sla-desk-data-'))

  constructor() {
    cpSync('data', join(this.root, 'data'), { recursive: true })
  }

  /** Deletes every version but one, and its entries of the ledger. */
  keepOnly(version: string): void {
    for (const name of readdirSync(join(this.root, 'data/terms')))
      if (name !== version) this.delete(`data/terms/${name}`)
    const [head = '', ...entries] = this.read('data/releases.yaml').split(/^(?= {2}- version)/m)
    this.write(
      'data/releases.yaml',
      head + entries.filter((entry) => entry.includes(`version: "${version}"`)).join(''),
    )
    this.reseal()
  }

  /** Deletes every tier of a version but some: fewer offers to build. */
  keepTiers(version: string, ...tiers: string[]): void {
    const file = `data/terms/${version}/terms.yaml`
    const [before = '', list = '', after = ''] = this.read(file).split(/^(?=tiers:\n|api:\n)/m)
    const [head = '', ...entries] = list.split(/^(?= {2}- id: )/m)
    const kept = entries.filter((entry) => tiers.some((tier) => entry.startsWith(`  - id: ${tier}\n`)))
    if (kept.length !== tiers.length) throw new Error(`${file} does not hold each of ${tiers} once`)
    this.write(file, `${before}${head}${kept.join('')}${after.startsWith('api:') ? '\n' : ''}${after}`)
    this.reseal()
  }

  /** Puts the sub-processors of a version in place of those that are being worked on. */
  takeSubprocessorsOf(version: string): void {
    const own = join(this.root, 'data/subprocessors')
    rmSync(own, { recursive: true })
    cpSync(join(this.root, 'data/terms', version, 'subprocessors'), own, { recursive: true })
  }

  /** Makes the ledger hold again after something in a released folder was changed on purpose. */
  reseal(): void {
    const text = this.read('data/releases.yaml')
    const { releases } = parse(text) as { releases: ReleaseEntry[] }
    let previousSha256: string | null = null
    const sealed: ReleaseEntry[] = []
    for (const release of releases) {
      const inputsSha256 = sealFolder(join(this.root, 'data/terms', release.version))
      const entry: ReleaseEntry = { ...release, inputsSha256, previousSha256 }
      sealed.push(entry)
      previousSha256 = sha256(canonicalEntry(entry))
    }
    this.write('data/releases.yaml', ledgerText(sealed))
  }

  /** Replaces the first occurrence of a text. @throws Error where the file does not hold it */
  replace(file: string, from: string, to: string): void {
    const source = this.read(file)
    if (!source.includes(from)) throw new Error(`${file} does not hold: ${from}`)
    this.write(
      file,
      source.replace(from, () => to),
    )
  }

  /** The line, from 1, of the first occurrence of a text. @throws Error where the file does not hold it */
  lineOf(file: string, text: string): number {
    const at = this.read(file).indexOf(text)
    if (at === -1) throw new Error(`${file} does not hold: ${text}`)
    return this.read(file).slice(0, at).split('\n').length
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8')
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text)
  }

  delete(path: string): void {
    rmSync(join(this.root, path), { recursive: true })
  }

  /** Removes the whole copy. */
  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
