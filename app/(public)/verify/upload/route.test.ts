import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Manifest } from '#lib/server/archive/manifest/manifest-file.ts'
import { problemSchema } from '#lib/server/terms/query/schema.ts'
import { openAnswer } from '#lib/server/verification/sealed-answer.ts'
import { archivedSla, manifestOf, sha256Of } from '#lib/server/verification/testing/known-archive.ts'
import { identityOf, signedPage } from '#lib/server/verification/testing/signed-pdf.ts'
import { UploadMemory } from '#lib/server/verification/upload/upload-memory.ts'
import { GET, POST } from './route.ts'

let kept: Manifest
vi.mock('#lib/server/archive/manifest/manifest.ts', () => ({
  manifest: () => kept,
  archivedBySha256: (sha256: string) => kept.documents.find((document) => document.sha256 === sha256) ?? null,
}))

let pdf: Uint8Array<ArrayBuffer>
const elsewhere = new UploadMemory()
afterEach(() => elsewhere.release())

beforeAll(async () => {
  const identity = await identityOf('Lumenary Cloud, Inc.')
  pdf = await signedPage(identity)
  kept = manifestOf([archivedSla('2026-10-01', pdf, identity.certificate)], identity.certificate)
})

async function send(bytes: Uint8Array<ArrayBuffer> | string, accept = 'text/html'): Promise<Response> {
  const body = new FormData()
  body.append('file', new Blob([bytes]), 'sla.pdf')
  const address = 'https://sla.example.com/verify/upload'
  return await POST(new Request(address, { method: 'POST', body, headers: { accept } }))
}

test('a browser is sent on to the verdict: by hash where the archive has the file', async () => {
  const { status, headers } = await send(pdf)
  expect([status, headers.get('location')]).toEqual([303, `/verify?sha256=${sha256Of(pdf)}#verdict`])
  expect(headers.get('cache-control')).toBe('no-store')
})

test('by a sealed answer where it has not', async () => {
  const changed = pdf.slice()
  changed[20] = (changed[20] ?? 0) ^ 1
  const location = (await send(changed)).headers.get('location') ?? ''
  const answer = new URL(location, 'https://sla.example.com').searchParams.get('answer') ?? ''
  expect(openAnswer(answer)).toMatchObject({
    at: expect.any(String),
    checked: {
      sha256: sha256Of(changed),
      given: 'file',
      signature: { signer: 'ours', state: 'digest-differs', uncovered: 0 },
    },
  })
})

test('what cannot be checked is explained beside the field', async () => {
  expect((await send('PK')).headers.get('location')).toBe('/verify?fault=not-a-pdf#file')
})

test("the page's script gets the address to go on to, or the problem", async () => {
  expect(await (await send(pdf, 'application/json')).json()).toEqual({
    href: `/verify?sha256=${sha256Of(pdf)}#verdict`,
  })
  const refused = await send('PK', 'application/json')
  expect([refused.status, problemSchema.parse(await refused.json()).code]).toEqual([422, 'not-a-pdf'])
})

test('while the process holds as many files as it may, callers are asked to come again', async () => {
  elsewhere.add(159_999_999)
  const refused = await send(pdf, 'application/json')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(problemSchema.parse(await refused.json()).code).toBe('busy')
  elsewhere.release()
  expect((await send(pdf, 'application/json')).status).toBe(200)
})

test('whoever opens the address is sent to the form', () => {
  expect([GET().status, GET().headers.get('location')]).toEqual([303, '/verify'])
})
