import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fingerprintOf, forgetFingerprint, isUpToDate, keepFingerprint } from './fingerprint.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  write('app/page.tsx', 'page')
  write('data/terms/2026-10-01/terms.yaml', 'terms')
  write('package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the fingerprint changes when', () => {
  test.each([
    ['a file changes', () => write('app/page.tsx', 'paje')],
    ['a file is added', () => write('lib/domain/offer/offer.ts', '')],
    ['a file is renamed', () => renameSync(join(root, 'app/page.tsx'), join(root, 'app/other.tsx'))],
    ['a file deep in data changes', () => write('data/terms/2026-10-01/terms.yaml', 'term')],
    ['package.json changes', () => write('package.json', '{ }')],
    ['bytes move from one file to the next', moveOneByte],
  ])('%s', (_what, change) => {
    write('app/a', 'x')
    write('app/b', 'yz')
    const before = fingerprintOf(root)
    change()
    expect(fingerprintOf(root)).not.toBe(before)
  })
})

test('a test, a README and the output leave the fingerprint as it is', () => {
  const before = fingerprintOf(root)
  write('lib/domain/offer/offer.test.ts', 'test')
  write('README.md', 'read me')
  write('.next/BUILD_ID', 'build')
  expect(fingerprintOf(root)).toBe(before)
})

test('a build counts only with its fingerprint kept and all its output there', () => {
  const fingerprint = fingerprintOf(root)
  write('.next/BUILD_ID', 'build')
  write('.build/pdf-worker.mjs', 'worker')
  write('.build/mails.mjs', 'mails')
  write('.build/elements/manifest.json', '{}')
  expect(isUpToDate(root, fingerprint)).toBe(false)
  keepFingerprint(root, fingerprint)
  expect(isUpToDate(root, fingerprint)).toBe(true)
  expect(isUpToDate(root, 'another')).toBe(false)
  rmSync(join(root, '.next/BUILD_ID'))
  expect(isUpToDate(root, fingerprint)).toBe(false)
  write('.next/BUILD_ID', 'build')
  forgetFingerprint(root)
  expect(isUpToDate(root, fingerprint)).toBe(false)
})

function moveOneByte(): void {
  write('app/a', 'xy')
  write('app/b', 'z')
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
