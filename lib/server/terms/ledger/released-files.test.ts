import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataCopy } from '../testing/data-copy.ts'
import { inputsOf, ledgerUpTo, ReleasedFileChanged, releasedInput, releasedSums } from './released-files.ts'

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
  const whole = readFileSync(join(data.root, 'data/releases.yaml'), 'utf8')
  expect(ledgerUpTo(data.root, 3)).toBe(whole)
  expect(ledgerUpTo(data.root, 9)).toBe(whole)
  data.replace('data/releases.yaml', '  - version: "2027-03-01"', '  # A secret.\n  - version: "2027-03-01"')
  expect(ledgerUpTo(data.root, 2)).toBe(`${whole.slice(0, whole.indexOf('  - version: "2027-03-01"'))}`)
  expect(ledgerUpTo(data.root, 1)).toBe(`${whole.slice(0, whole.indexOf('  - version: "2026-10-01"'))}`)
  expect(ledgerUpTo(data.root, 0)).toBe('releases: []\n')
})
