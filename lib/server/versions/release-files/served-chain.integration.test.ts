import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
// As the repository has it; the server is asked at a moment when every version is published.
const { releases } = parse(readFileSync('data/releases.yaml', 'utf8')) as {
  releases: { version: string; inputsSha256: string; previousSha256: string | null }[]
}

let server: BuiltServer
let folder: string

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64')

/** The commands as the page of a version shows them. */
async function commandsOn(version: string): Promise<string> {
  const page = await (await fetch(`${server.address}/versions/${version}`)).text()
  const [, shown = ''] = /<code>(mkdir [\s\S]*?)<\/code>/.exec(page) ?? []
  // The page names the public address; this server is one of many behind it.
  return shown
    .replaceAll(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/http:\/\/localhost:\d+/g, server.address)
}

describe.runIf(isBuilt)('an outsider with curl and sha256sum', () => {
  beforeAll(async () => {
    server = await startBuiltServer({ SLA_DESK_NOW: '2026-11-20T10:00:00Z' })
    folder = mkdtempSync(join(tmpdir(), 'outsider-'))
  })
  afterAll(async () => {
    await server?.stop()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  test('redoes the whole chain with the commands of the page, version by version', async () => {
    expect(releases.length).toBeGreaterThanOrEqual(3)
    const entryHashes: string[] = []
    for (const [index, { version }] of releases.entries()) {
      const commands = await commandsOn(version)
      const output = execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
        cwd: folder,
        encoding: 'utf8',
      })
      const inputs = readFileSync(`data/terms/${version}/SHA256SUMS`, 'utf8').trim().split('\n')
      const lines = output.trim().split('\n')
      // Each input, the list itself, the entry before where there is one; then the hash of the entry.
      expect(lines.filter((line) => line.endsWith(': OK'))).toHaveLength(
        inputs.length + (index === 0 ? 1 : 2),
      )
      const [, hash = ''] = /^([0-9a-f]{64}) {2}ledger-entry\.json$/.exec(lines.at(-1) ?? '') ?? []
      entryHashes.push(hash)
    }
    expect(releases.map(({ previousSha256 }) => previousSha256)).toEqual([null, ...entryHashes.slice(0, -1)])
    // What was fetched is what is checked: a byte more in one of the files shows.
    const [{ version = '' } = {}] = releases
    appendFileSync(join(folder, version, 'terms.yaml'), '#')
    expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(folder, version) }).status).toBe(1)
  })

  test('gets the bytes of the repository, whatever encodings are accepted, and HEAD without them', async () => {
    for (const path of [
      'SHA256SUMS',
      'inputs/terms.yaml',
      'inputs/subprocessors/aws.yaml',
      'ledger-entry.json',
    ]) {
      const url = `${server.address}/versions/2026-10-01/${path}`
      const answers = await Promise.all(
        ['identity', 'gzip, br'].map(
          async (accepted) => await fetch(url, { headers: { 'accept-encoding': accepted } }),
        ),
      )
      const bodies = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())))
      for (const [index, { status, headers }] of answers.entries()) {
        expect([status, headers.get('content-encoding')], path).toEqual([200, null])
        expect(headers.get('repr-digest')).toBe(`sha-256=:${digestOf(bodies[index] ?? Buffer.alloc(0))}:`)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/)
        expect(headers.get('cache-control')).toContain('immutable')
      }
      expect(bodies[0]?.equals(bodies[1] ?? Buffer.alloc(0))).toBe(true)
      const onDisk = `data/terms/2026-10-01/${path.replace('inputs/', '')}`
      if (path !== 'ledger-entry.json') expect(bodies[0]?.equals(readFileSync(onDisk))).toBe(true)
      const head = await fetch(url, { method: 'HEAD' })
      expect([head.status, head.headers.get('etag')]).toEqual([200, answers[0]?.headers.get('etag')])
      expect(await head.text()).toBe('')
      const etag = answers[0]?.headers.get('etag') ?? ''
      expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
    }
    const ledger = await (await fetch(`${server.address}/versions/ledger.yaml`)).text()
    expect(ledger).toBe(readFileSync('data/releases.yaml', 'utf8'))
  })

  test('gets nothing that is not listed', async () => {
    for (const path of [
      'inputs/SHA256SUMS',
      'inputs/..%2f..%2freleases.yaml',
      'inputs/%2e%2e/%2e%2e/releases.yaml',
      'inputs/..%5c..%5creleases.yaml',
      'inputs/subprocessors',
      'inputs/subprocessors/..%2fterms.yaml',
      'inputs/%2fetc%2fpasswd',
      'inputs/terms.yaml%00',
    ]) {
      const command = ['-s', '-o', '/dev/null', '-w', '%{http_code}', '--path-as-is']
      const url = `${server.address}/versions/2026-10-01/${path}`
      expect(['400', '404'], path).toContain(execFileSync('curl', [...command, url], { encoding: 'utf8' }))
    }
  })
})
