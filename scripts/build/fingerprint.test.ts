import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { currentBuild } from '#lib/server/platform/builds/build.ts'
import { buildAside } from './build-aside.ts'
import { fingerprintOf, isUpToDate } from './fingerprint.ts'
import { fillBuild } from './testing/fill-build.ts'

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
  write('.build/current', 'build')
  expect(fingerprintOf(root)).toBe(before)
})

test('a current build counts only for the inputs that it was made from, and while all of it is there', async () => {
  const fingerprint = fingerprintOf(root)
  expect(isUpToDate(root, fingerprint)).toBe(false)
  await buildAside(root, fingerprint, fillBuild)
  expect(isUpToDate(root, fingerprint)).toBe(true)
  expect(isUpToDate(root, 'another')).toBe(false)
  rmSync(currentBuild(root)?.mails ?? '')
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
