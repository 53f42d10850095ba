import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { differenceOf } from '#lib/domain/subprocessors/ledger/difference/list-difference.ts'
import type { NoticeEntry, SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { type Subprocessor, subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { ledgerText } from '../ledger/entry-text.ts'
import { sealFolder } from '../ledger/snapshot.ts'
import { noticeHash, SUBPROCESSOR_LEDGER, subprocessorLedgerText } from '../subprocessors/ledger-text.ts'

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

  /**
   * Puts the sub-processors of a version in place of those that are being worked on, and a ledger in place of the demo's that
   * gives each version its own list. All of it is history, from before the first version took effect.
   */
  takeSubprocessorsOf(version: string): void {
    const own = join(this.root, 'data/subprocessors')
    rmSync(own, { recursive: true })
    cpSync(join(this.root, 'data/terms', version, 'subprocessors'), own, { recursive: true })
    const { releases } = parse(this.read('data/releases.yaml')) as { releases: ReleaseEntry[] }
    const notices: NoticeEntry[] = []
    let before: Subprocessor[] = []
    for (const release of releases) {
      const list = this.#listOf(release.version)
      const changes = changesBetween(before, list, release.publishedAt.slice(0, 10))
      const last = notices.at(-1)
      if (changes.length > 0)
        notices.push({
          id: last === undefined ? '2024-10-07-first-list' : `2024-10-07-list-of-${release.version}`,
          publishedAt: '2024-10-07T09:00:00Z',
          reason: 'For a test.',
          changes,
          previousSha256: last === undefined ? null : noticeHash(last),
        })
      before = list
    }
    this.write(SUBPROCESSOR_LEDGER, subprocessorLedgerText(notices))
  }

  /** Puts a notice of a change behind those of the ledger of sub-processors, published in the last hour of its day. */
  publish(change: SubprocessorChange): void {
    const { notices } = parse(this.read(SUBPROCESSOR_LEDGER)) as { notices: NoticeEntry[] }
    const last = notices.at(-1)
    const entry: NoticeEntry = {
      id: `${change.effectiveOn}-${change.id}`,
      publishedAt: `${change.effectiveOn}T23:00:00Z`,
      reason: 'For a test.',
      changes: [change],
      previousSha256: last === undefined ? null : noticeHash(last),
    }
    this.write(SUBPROCESSOR_LEDGER, subprocessorLedgerText([...notices, entry]))
  }

  #listOf(version: string): Subprocessor[] {
    const folder = `data/terms/${version}/subprocessors`
    return readdirSync(join(this.root, folder)).map((name) =>
      subprocessorSchema.parse(parse(this.read(`${folder}/${name}`))),
    )
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

/** What turns one list into another, on a day. */
function changesBetween(
  before: readonly Subprocessor[],
  after: readonly Subprocessor[],
  effectiveOn: string,
): SubprocessorChange[] {
  const { added, removed, changed } = differenceOf(before, after)
  return [
    ...added.map((record) => ({ id: record.id, effectiveOn, before: null, after: record })),
    ...removed.map((record) => ({ id: record.id, effectiveOn, before: record, after: null })),
    ...changed.map((change) => ({ id: change.after.id, effectiveOn, ...change })),
  ]
}
