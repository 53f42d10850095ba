import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { releaseCheckCommands } from '#lib/domain/versions/check-commands.ts'
import { catalogue, useCatalogue } from '../../terms/current.ts'
import { ReleasedFileChanged } from '../../terms/ledger/released-files.ts'
import { answerReleaseFile } from './answer.ts'
import { publishedLedger } from './published-ledger.ts'
import { inputFile, ledgerEntryFile, sumsFile } from './release-file.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const VERSION = '2026-10-01'
const file = (path: string) => readFileSync(`data/terms/${VERSION}/${path}`)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const asked = (headers: Record<string, string> = {}) =>
  new Request('https://sla.example.com/versions/', { headers })

test('a file is answered byte for byte, for good, with a strong tag and its digest', async () => {
  const response = answerReleaseFile(asked(), () => inputFile(VERSION, 'terms.yaml', NOW))
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.equals(file('terms.yaml'))).toBe(true)
  expect(Object.fromEntries(response.headers)).toEqual({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag',
    'cache-control': 'public, max-age=31536000, immutable, no-transform',
    'content-type': 'application/yaml',
    etag: `"${hashOf(bytes)}"`,
    'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
  })
  const again = answerReleaseFile(asked({ 'if-none-match': `"${hashOf(bytes)}"` }), () =>
    inputFile(VERSION, 'terms.yaml', NOW),
  )
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test.each([
  ['sla.md', 'text/plain; charset=utf-8'],
  ['vendor.yaml', 'application/yaml'],
  ['subprocessors/aws.yaml', 'application/yaml'],
])('%s is %s', (path, type) => {
  expect(inputFile(VERSION, path, NOW)?.type).toBe(type)
})

test.each([
  ['a path that is not listed', () => inputFile(VERSION, '../2026-04-01/terms.yaml', NOW)],
  ['a version that does not exist', () => inputFile('1999-01-01', 'terms.yaml', NOW)],
  ['a version that is none', () => inputFile('..', 'releases.yaml', NOW)],
])('%s is refused, to a program with a problem, to a person with a page', async (_what, find) => {
  const problem = answerReleaseFile(asked(), find)
  expect([problem.status, problem.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  expect(await problem.json()).toMatchObject({ code: 'not-found', title: 'There is no such file' })
  const page = answerReleaseFile(asked({ accept: 'text/html' }), find)
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(await page.text()).toContain('/versions/&lt;version&gt;/SHA256SUMS')
})

test('a file that was changed after its release is refused, and says what restores it', async () => {
  const response = answerReleaseFile(asked(), () => {
    throw new Error('changed')
  })
  expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(await response.text()).toContain('git checkout -- data')
})

describe('the ledger', () => {
  // 2027-03-01 was published on 2026-11-16 at 09:00 UTC.
  const [before, after] = [new Date('2026-11-16T08:59:59Z'), new Date('2026-11-16T09:00:00Z')]

  test('tells nothing of a version before it is published, and all of it from then on', () => {
    expect(publishedLedger(before)).not.toContain('2027-03-01')
    expect(publishedLedger(before)).toContain('- version: "2026-10-01"')
    expect(publishedLedger(after)).toBe(readFileSync('data/releases.yaml', 'utf8'))
    for (const find of [
      (now: Date) => sumsFile('2027-03-01', now),
      (now: Date) => ledgerEntryFile('2027-03-01', now),
      (now: Date) => inputFile('2027-03-01', 'terms.yaml', now),
    ]) {
      expect(find(before)).toBeNull()
      expect(find(after)).not.toBeNull()
    }
  })

  test('is a chain: each entry holds the hash of the one before and of its own inputs', () => {
    let previous: string | null = null
    for (const { version } of catalogue().ledger) {
      const [entry, sums] = [ledgerEntryFile(version, after), sumsFile(version, after)]
      const { previousSha256, inputsSha256 } = JSON.parse(Buffer.from(entry?.bytes ?? []).toString('utf8'))
      expect(previousSha256).toBe(previous)
      expect(inputsSha256).toBe(hashOf(sums?.bytes ?? new Uint8Array()))
      previous = hashOf(entry?.bytes ?? new Uint8Array())
    }
  })
})

test('the page and docs/checking-documents.md give the same commands', () => {
  const commands = releaseCheckCommands('https://sla.example.com', { version: VERSION, before: '2026-04-01' })
  expect(readFileSync('docs/checking-documents.md', 'utf8')).toContain(`\`\`\`sh\n${commands}\n\`\`\``)
})

test('an input is not handed out where the list of hashes is another one than was released', () => {
  const real = catalogue()
  onTestFinished(() => useCatalogue(real))
  useCatalogue({ ...real, ledger: real.ledger.map((entry) => ({ ...entry, inputsSha256: 'f'.repeat(64) })) })
  expect(() => inputFile(VERSION, 'terms.yaml', NOW)).toThrow(ReleasedFileChanged)
})
