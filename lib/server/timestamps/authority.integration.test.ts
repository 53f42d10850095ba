import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { identityFromP12 } from '../signing/p12-identity.ts'
import { keyFolder, makeCertificate, makeP12 } from '../signing/testing/make-p12.ts'
import { has } from '../signing/testing/tools.ts'
import { stampedSha256, timeOf, timeOfToken } from './answer.ts'
import { requestTimestamp } from './authority.ts'
import { timestampQuery } from './query.ts'
import {
  startServer,
  startTestAuthority,
  type TestAuthority,
  verifiedByOpenssl,
} from './testing/test-authority.ts'

const DATA = Buffer.from('an entry of the ledger')
const clock = () => new Date()

describe.runIf(has(['openssl'], 'that timestamps of an authority are taken, and others refused'))(
  'an authority',
  () => {
    let authority: TestAuthority
    beforeAll(async () => {
      authority = await startTestAuthority()
    })
    afterAll(async () => await authority.stop())

    test('stamps the SHA-256 of the bytes with its own time, as OpenSSL finds too', async () => {
      const before = Date.now()
      const { response, token, at } = await requestTimestamp(authority.url, DATA, clock)
      // The authority tells whole seconds.
      expect(Date.parse(at)).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000)
      expect(Date.parse(at)).toBeLessThanOrEqual(Date.now())
      expect([timeOf(response), timeOfToken(token)]).toEqual([at, at])
      // printf 'an entry of the ledger' | sha256sum
      expect(stampedSha256(response)).toBe('6911afdc43929a1df724130b4e65d2e82467d9a41c796f19d7d4fd72792b7cfb')
      expect(verifiedByOpenssl(DATA, response, authority.root)).toContain('Verification: OK')
      expect(verifiedByOpenssl(DATA, token, authority.root, 'token')).toContain('Verification: OK')
      expect(verifiedByOpenssl(Buffer.from('another'), response, authority.root)).toContain(
        'Verification: FAILED',
      )
    })

    test('is believed beside a signing key from a PKCS #12 file as well', async () => {
      const folder = keyFolder()
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const p12 = makeP12(folder, makeCertificate(folder, 'desk', 'ec'), 'pass')
      // The certificate is valid from now on, by the clock of OpenSSL.
      await identityFromP12(p12, 'pass', new Date(Date.now() + 60_000))
      const { response } = await requestTimestamp(authority.url, DATA, clock)
      expect(verifiedByOpenssl(DATA, response, authority.root)).toContain('Verification: OK')
    })

    /** What is said of an authority that answers like this. */
    async function faultOf(listener: RequestListener, patience?: number, at = clock): Promise<string> {
      const { url, stop } = await startServer(listener)
      onTestFinished(stop)
      return await requestTimestamp(url, DATA, at, patience).then(
        () => 'taken',
        (error: Error) => error.message,
      )
    }
    /** An authority that does something to each query, and to each answer of OpenSSL. */
    const altered =
      (query: (der: Buffer) => Uint8Array, answer: (der: Buffer) => Uint8Array): RequestListener =>
      (request, response) => {
        void buffer(request).then((der) => response.end(answer(authority.answer(query(der)))))
      }
    const asIs = (der: Buffer) => der

    test('an answer that is passed on as it is, is taken', async () => {
      expect(await faultOf(altered(asIs, asIs))).toBe('taken')
    })

    test('a timestamp of something else is refused, and one that was given before', async () => {
      const other = timestampQuery(Buffer.from('another')).der
      expect(await faultOf(altered(() => other, asIs))).toBe(
        'The timestamp authority at TSA_URL stamped something else than it was asked to.',
      )
      const earlier = timestampQuery(DATA).der
      expect(await faultOf(altered(() => earlier, asIs))).toBe(
        'The timestamp authority at TSA_URL answered another question.',
      )
    })

    test('a timestamp whose signature does not hold is refused', async () => {
      // The signature stands at the end of the answer.
      const spoilt = (der: Buffer) => {
        const copy = Buffer.from(der)
        copy[copy.length - 10] = (copy.at(-10) as number) ^ 1
        return copy
      }
      expect(await faultOf(altered(asIs, spoilt))).toBe(
        'The timestamp authority at TSA_URL answered with a timestamp whose signature does not hold.',
      )
    })

    test('a refusal of the authority is told as one', async () => {
      expect(await faultOf(altered(() => Buffer.from('no query'), asIs))).toBe(
        'The timestamp authority at TSA_URL refused the request (status 2).',
      )
    })

    test.each([
      ['nothing', Buffer.alloc(0)],
      ['a page', Buffer.from('<!doctype html><title>Sign in</title>')],
      ['a value of another kind', Buffer.from('3003020100', 'hex')],
      ['an answer cut off', Buffer.from('3082', 'hex')],
      ['what nests without end', Buffer.from('3080'.repeat(4000), 'hex')],
    ])('%s is no timestamp', async (_what, body) => {
      expect(await faultOf((_request, response) => response.end(body))).toMatch(
        /^The timestamp authority at TSA_URL answered with(?:out a timestamp| something that is not a timestamp \(RFC 3161\))\.$/,
      )
    })

    test('an error, a way to another address, a flood and silence are bounded', async () => {
      expect(await faultOf((_request, response) => response.writeHead(500).end())).toBe(
        'The timestamp authority at TSA_URL answered with status 500.',
      )
      expect(await faultOf((_request, response) => response.writeHead(302, { location: '/' }).end())).toMatch(
        /fetch failed/,
      )
      expect(await faultOf((_request, response) => response.end(randomBytes(16_385)))).toBe(
        'The timestamp authority at TSA_URL answered with more than 16,384 bytes.',
      )
      expect(await faultOf(() => undefined, 200)).toMatch(/timeout/)
      expect(await faultOf((_request, response) => response.write('0'), 200)).toMatch(/timeout/)
    })

    test('an authority whose time is not this desk’s is refused, for a document would state two times', async () => {
      const late = () => new Date(Date.now() - 3 * 60_000)
      expect(await faultOf(altered(asIs, asIs), undefined, late)).toMatch(
        /^The timestamp authority at TSA_URL says \S+Z, and this desk’s clock \S+Z\. Set the clock\.$/,
      )
      const nearly = () => new Date(Date.now() - 60_000)
      expect(await faultOf(altered(asIs, asIs), undefined, nearly)).toBe('taken')
    })
  },
)
