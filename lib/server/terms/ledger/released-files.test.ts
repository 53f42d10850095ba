import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCatalogue } from '../catalogue.ts'
import { DataCopy } from '../testing/data-copy.ts'
import {
  inputsOf,
  ReleasedFileChanged,
  releasedInput,
  releasedLedger,
  releasedSums,
} from './released-files.ts'

let data: DataCopy
beforeEach(() => {
  data = new DataCopy()
})
afterEach(() => data.remove())

const VERSION = '2026-10-01'
const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('utf8'))

test('every input is listed, and is its file byte for byte', () => {
  const paths = inputsOf(data.root, VERSION)
  expect(paths).toEqual(expect.arrayContaining(['dpa.md', 'sla.md', 'terms.yaml', 'vendor.yaml']))
  for (const path of paths)
    expect(text(releasedInput(data.root, VERSION, path))).toBe(data.read(`data/terms/${VERSION}/${path}`))
})

test.each([
  'SHA256SUMS',
  'other.yaml',
  '',
  '.',
  '..',
  './terms.yaml',
  'subprocessors',
  'subprocessors/../terms.yaml',
  '../2026-04-01/terms.yaml',
  '../../releases.yaml',
  '../../../package.json',
  '/etc/passwd',
  'terms.yaml\0',
  'TERMS.YAML',
  'terms%2eyaml',
])('%j is none of them', (path) => {
  expect(releasedInput(data.root, VERSION, path)).toBeNull()
})

test('a version without a folder has none', () => {
  expect(inputsOf(data.root, '1999-01-01')).toEqual([])
  expect(releasedInput(data.root, '1999-01-01', 'terms.yaml')).toBeNull()
})

test('what was changed, deleted or turned into a link is not handed out', () => {
  data.replace(`data/terms/${VERSION}/terms.yaml`, 'version', 'versiom')
  expect(() => releasedInput(data.root, VERSION, 'terms.yaml')).toThrow(ReleasedFileChanged)
  data.delete(`data/terms/${VERSION}/sla.md`)
  expect(() => releasedInput(data.root, VERSION, 'sla.md')).toThrow(ReleasedFileChanged)
  symlinkSync('/etc/hostname', join(data.root, `data/terms/${VERSION}/sla.md`))
  expect(() => releasedInput(data.root, VERSION, 'sla.md')).toThrow(ReleasedFileChanged)
  data.delete(`data/terms/${VERSION}/dpa.md`)
  mkdirSync(join(data.root, `data/terms/${VERSION}/dpa.md`))
  expect(() => releasedInput(data.root, VERSION, 'dpa.md')).toThrow(ReleasedFileChanged)
})

test('of a list of hashes that is a folder nothing is handed out', () => {
  data.delete(`data/terms/${VERSION}/SHA256SUMS`)
  mkdirSync(join(data.root, `data/terms/${VERSION}/SHA256SUMS`))
  expect(releasedInput(data.root, VERSION, 'dpa.md')).toBeNull()
  expect(() => releasedSums(data.root, VERSION, 'f'.repeat(64))).toThrow(ReleasedFileChanged)
})

test('the list of hashes is what the ledger names, or is not handed out', () => {
  // The hash as the ledger in the repository has it, in the entry of this version.
  const entry = data
    .read('data/releases.yaml')
    .split(/^(?= {2}- version)/m)
    .find((part) => part.includes(VERSION))
  const hash = /inputsSha256: "(.*)"/.exec(entry ?? '')?.[1] ?? ''
  expect(text(releasedSums(data.root, VERSION, hash))).toBe(data.read(`data/terms/${VERSION}/SHA256SUMS`))
  expect(() => releasedSums(data.root, VERSION, 'f'.repeat(64))).toThrow(ReleasedFileChanged)
})

test('the ledger is cut behind an entry, and what stands before the next one with it', () => {
  const whole = data.read('data/releases.yaml')
  const entries = proved()
  expect(releasedLedger(data.root, entries)).toBe(whole)
  data.replace('data/releases.yaml', '  - version: "2027-03-01"', '  # A secret.\n  - version: "2027-03-01"')
  const before = (version: string) => whole.slice(0, whole.indexOf(`  - version: "${version}"`))
  expect(releasedLedger(data.root, entries.slice(0, 2))).toBe(before('2027-03-01'))
  expect(releasedLedger(data.root, entries.slice(0, 1))).toBe(before('2026-10-01'))
  expect(releasedLedger(data.root, [])).toBe('releases: []\n')
})

test('a ledger that is another than was proved is not handed out, but for what came after', () => {
  const [entries, whole] = [proved(), data.read('data/releases.yaml')]
  // A release that is deployed under a running server stands behind what the server knows.
  expect(releasedLedger(data.root, entries.slice(0, 2))).not.toContain('2027-03-01')
  for (const [from, to] of [
    ['reason: "Better: at most', 'reason: "Other: at most'],
    ['material: true', 'material: false'],
    [whole.slice(whole.indexOf('  - version: "2027-03-01"')), ''],
    ['releases:', 'release:'],
    ['releases:', '{'],
  ] as const) {
    data.write('data/releases.yaml', whole.replace(from, to))
    expect(() => releasedLedger(data.root, entries)).toThrow(ReleasedFileChanged)
  }
  data.delete('data/releases.yaml')
  expect(() => releasedLedger(data.root, entries)).toThrow('data/releases.yaml is not what was released')
})

function proved() {
  return readCatalogue(data.root).catalogue?.ledger ?? []
}
