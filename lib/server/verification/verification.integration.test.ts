import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import { sha256Of } from './testing/known-archive.ts'

const tellsMemory = existsSync('/proc/self/status')

const desk = sharedDesk(smallDeskCopy)

let server: BuiltServer
let origin: string
let pdf: Uint8Array<ArrayBuffer>

if (!tellsMemory) process.stderr.write('SKIPPED: how much memory the server takes; only Linux tells.\n')

async function verify(bytes: Uint8Array<ArrayBuffer>, path = '/api/v1/verify'): Promise<Response> {
  const body = new FormData()
  body.append('file', new Blob([bytes]), 'sla.pdf')
  return await fetch(origin + path, { method: 'POST', body, redirect: 'manual' })
}

async function verdictOn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await verify(bytes)
  const answer = (await response.json()) as { verdict?: string; code?: string }
  return answer.verdict ?? answer.code ?? ''
}

function changed(at: number): Uint8Array<ArrayBuffer> {
  const copy = pdf.slice()
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** Memory of the server that is its own, in bytes. Linux tells. */
function memory(): number {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1_024
}

describe.runIf(isBuilt)('the running server verifies', () => {
  beforeAll(async () => {
    server = await startBuiltServer({ SLA_DESK_NOW: '2026-11-20T10:00:00Z' }, desk())
    origin = server.address
    // Nothing is made ahead: whoever asks first has it made, signed and archived.
    pdf = new Uint8Array(
      await (await fetch(`${origin}/documents/2026-10-01/starter/eu/sla.pdf`)).arrayBuffer(),
    )
  })

  afterAll(async () => {
    await server?.stop()
  })

  test('a document of the archive as genuine, by file, by hash and on the page', async () => {
    expect(await verdictOn(pdf)).toBe('genuine-in-force')
    const response = await fetch(`${origin}/api/v1/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sha256: sha256Of(pdf) }),
    })
    expect(await response.json()).toMatchObject({ verdict: 'genuine-in-force', version: '2026-10-01' })
    const page = await (await fetch(`${origin}/verify?sha256=${sha256Of(pdf)}`)).text()
    expect(page).toContain('Genuine, in force')
  })

  test('no document with a byte changed anywhere', async () => {
    for (let at = 7; at < pdf.length; at += 9_973)
      expect(await verdictOn(changed(at)), `byte ${at}`).toBe('altered')
  })

  test('no document cut at any kilobyte', async () => {
    for (let end = 0; end < pdf.length; end += 1_024) {
      const { status } = await verify(pdf.slice(0, end))
      expect([200, 422], `cut at ${end}`).toContain(status)
      if (status === 200) expect(await verdictOn(pdf.slice(0, end))).not.toMatch(/^genuine/)
    }
  })

  test('an upload of the form, and seals the answer so that it can be shown again', async () => {
    const location = (await verify(changed(2_000), '/verify/upload')).headers.get('location') ?? ''
    const page = await (await fetch(origin + location)).text()
    expect(page).toContain('Altered')
    const forged = location.replace('answer=', 'answer=A')
    expect(await (await fetch(origin + forged)).text()).not.toContain('aria-label="Verdict"')
  })

  test('hostile files at once, in bounded memory, and answers others meanwhile', async () => {
    const before = tellsMemory ? memory() : 0
    const hostile = ['/Contents<', '/ByteRange[0 1 2 3]', '[', '/Contents<ab /ByteRange[0 1 2 3]'].map(
      (word) => {
        const bytes = Buffer.alloc(19_000_000, word)
        bytes.write('%PDF-1.7\n')
        return new Uint8Array(bytes)
      },
    )
    const asked = [...hostile, ...hostile, ...hostile].map(async (bytes) => (await verify(bytes)).status)
    const live = await Promise.all(
      Array.from({ length: 10 }, async () => (await fetch(`${origin}/health/live`)).status),
    )
    expect(new Set(live)).toEqual(new Set([200]))
    const statuses = await Promise.all(asked)
    // 503 is the answer where more wait than may.
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses).toContain(200)
    expect(await verdictOn(pdf)).toBe('genuine-in-force')
    // Twelve files of 19 MB, and as much again for what passes through.
    if (tellsMemory) expect(memory() - before).toBeLessThan(600_000_000)
  })

  test('fifty altered files at once, every one of them', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => await verdictOn(changed(5_000 + at * 7))),
    )
    expect(verdicts).toEqual(new Array(50).fill('altered'))
  }, 60_000)

  test('a file while nine other uploads stall', async () => {
    const head = 'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000'
    const stalled = Array.from({ length: 9 }, () => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1')
      socket.write(`POST /api/v1/verify HTTP/1.1\r\nHost: a\r\n${head}\r\n\r\n--x\r\n`)
      return socket.on('error', () => undefined)
    })
    await pause(200)
    const began = performance.now()
    expect(await verdictOn(changed(2_000))).toBe('altered')
    expect(performance.now() - began).toBeLessThan(20_000)
    for (const socket of stalled) socket.destroy()
  }, 30_000)

  test('a body of 50 MB is refused, whether its length is told or not', async () => {
    const large = new Uint8Array(50_000_000)
    expect((await verify(large)).status).toBe(413)
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const outgoing = request(`${origin}/api/v1/verify`, { method: 'POST', headers })
    Readable.from(Array.from({ length: 500 }, () => Buffer.alloc(100_000))).pipe(outgoing)
    const [refused] = (await once(outgoing, 'response')) as [IncomingMessage]
    expect(refused.statusCode).toBe(413)
    expect(await text(refused)).toContain('file-too-large')
    expect((await fetch(`${origin}/health/live`)).status).toBe(200)
  })

  test('a caller who goes away in the middle harms nobody', async () => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
    const head =
      'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\nExpect: 100-continue'
    socket.write(`POST /api/v1/verify HTTP/1.1\r\nHost: a\r\n${head}\r\n\r\n`)
    await once(socket, 'data')
    await new Promise((resolve) => socket.write(part, resolve))
    socket.destroy()
    expect(await verdictOn(pdf)).toBe('genuine-in-force')
  })

  test('a body that ends too soon is cut off, and told so', async () => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    socket.end(
      'POST /api/v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900\r\n\r\n--x\r\n',
    )
    expect(await text(socket)).toMatch(/^(?:HTTP\/1\.1 400 |$)/)
    expect((await fetch(`${origin}/health/live`)).status).toBe(200)
  })
})
