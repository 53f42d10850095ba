import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDemoIdentity } from '../signing/demo-identity.ts'
import type { SigningIdentity } from '../signing/identity.ts'
import { identityFromP12 } from '../signing/p12-identity.ts'
import { signatureOf, withSignature } from '../signing/pdf-signature.ts'
import { makeCertificate, makeP12 } from '../signing/testing/make-p12.ts'
import { has, printed } from '../signing/testing/tools.ts'
import { signatureValue, withTimestamp } from '../signing/timestamped-cms.ts'
import { requestTimestamp } from '../timestamps/authority.ts'
import { startTestAuthority } from '../timestamps/testing/test-authority.ts'
import { inspect } from '../verification/inspection/inspect.ts'
import { closePdfPool, makeInPool } from './pdf-pool.ts'
import { offerFor } from './testing/read-pdf.ts'
import { signatureIn, signedDocuments } from './testing/signed-documents.ts'
import { RELEASE, SOFTWARE, testSigning } from './testing/test-signing.ts'

const KINDS = ['sla', 'dpa', 'bundle'] as const
/** Two and a half hours after the release was published. */
const AT = '2026-07-01T11:30:00Z'
const CREATED = new Date('2026-07-01T00:00:00Z')

const folder = mkdtempSync(join(tmpdir(), 'sla-desk-checks-'))
const fileOf = (kind: string) => join(folder, `${kind}.pdf`)
const offer = offerFor('enterprise', 'eu')
let identity: SigningIdentity
let documents: Awaited<ReturnType<typeof signedDocuments>>

beforeAll(async () => {
  identity = await createDemoIdentity('Lumenary', CREATED)
  documents = await signedDocuments(offer, testSigning(identity, AT))
  for (const kind of KINDS) writeFileSync(fileOf(kind), documents[kind])
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closePdfPool()
})

describe.runIf(
  has(['pdfsig', 'certutil'], 'that pdfsig finds the signatures valid and changes of bytes out'),
)('pdfsig', () => {
  const database = join(folder, 'nss')
  beforeAll(() => trust(database, identity.certificate.pem, ',P,'))
  const check = (file: string) => printed('pdfsig', ['-nssdir', `sql:${database}`, file])

  test.each(KINDS)('says that the signature of the %s is valid, trusted and over all of it', (kind) => {
    const words = check(fileOf(kind))
    expect(words).toContain('Signature Type: ETSI.CAdES.detached')
    expect(words).toContain('Signature Validation: Signature is Valid.')
    expect(words).toContain('Certificate Validation: Certificate is Trusted.')
    expect(words).toContain('Total document signed')
    expect(words.match(/Signature #/g)).toHaveLength(1)
  })

  test('does not trust the certificate before it is imported', () => {
    const empty = join(folder, 'nss-empty')
    mkdirSync(empty)
    printed('certutil', ['-N', '-d', `sql:${empty}`, '--empty-password'])
    expect(printed('pdfsig', ['-nssdir', `sql:${empty}`, fileOf('sla')])).toContain(
      'Certificate issuer is unknown',
    )
  })

  test.each(KINDS)('finds a byte of the %s changed on either side of the signature', (kind) => {
    const [[, length], [then]] = signatureIn(documents[kind]).ranges as [[number, number], [number, number]]
    // In the middle of the text before, and a letter of what comes after.
    for (const at of [Math.floor(length / 2), then + 20]) {
      const changed = documents[kind].slice()
      changed[at] = (changed[at] as number) ^ 1
      const file = fileOf(`${kind}-changed`)
      writeFileSync(file, changed)
      const words = check(file)
      expect(words).not.toContain('Signature is Valid')
      if (at < length) expect(words).toContain('Digest Mismatch')
    }
  })

  test.each(KINDS)('notices what is added after the %s', (kind) => {
    const file = fileOf(`${kind}-longer`)
    writeFileSync(file, Buffer.concat([documents[kind], Buffer.from('\n% added later\n')]))
    expect(check(file)).toContain('Not total document signed')
  })

  test.runIf(has(['openssl'], 'that pdfsig finds a signature with a timestamp valid'))(
    'finds a signature with a timestamp valid, and its file sound',
    async () => {
      const authority = await startTestAuthority()
      const signing = { ...testSigning(identity, AT), timestamped: true }
      const made = await makeInPool({ make: 'document', offer, kind: 'sla', signing })
      const { cms } = signatureOf(made)
      const { token } = await requestTimestamp(authority.url, signatureValue(cms), () => new Date())
      await authority.stop()
      const timestamped = withSignature(made, withTimestamp(cms, token))
      writeFileSync(fileOf('timestamped'), timestamped)
      const words = check(fileOf('timestamped'))
      expect(words).toContain('Signature Validation: Signature is Valid.')
      expect(words).toContain('Certificate Validation: Certificate is Trusted.')
      expect(words).toContain('Total document signed')
      expect(words.match(/Signature #/g)).toHaveLength(1)
      // Our own check finds it as good.
      expect(await inspect(timestamped, [identity.certificate])).toEqual([
        expect.objectContaining({ signer: 'ours', state: 'intact', uncovered: 0 }),
      ])
      const text = printed('pdftotext', ['-layout', fileOf('timestamped'), '-'])
      expect(text).toMatch(/Trusted time +the signature carries a timestamp \(RFC 3161\)/)
      expect(text).not.toMatch(/a trusted time$/m)
    },
  )

  describe.runIf(has(['openssl'], 'that pdfsig finds signatures of a PKCS #12 file valid'))(
    'for a PKCS #12 file',
    () => {
      test.each(['rsa', 'ec'] as const)('with a key of %s', async (kind) => {
        const issuer = makeCertificate(folder, `issuer-${kind}`, kind)
        const leaf = makeCertificate(folder, `leaf-${kind}`, kind, 30, issuer)
        const p12 = makeP12(folder, leaf, 'pass', ['-certfile', issuer.certificate])
        const own = await identityFromP12(p12, 'pass', new Date())
        const signing = testSigning(own, new Date().toISOString())
        writeFileSync(fileOf(kind), await makeInPool({ make: 'document', offer, kind: 'sla', signing }))
        const store = join(folder, `nss-${kind}`)
        // The issuer alone is trusted: the file brings the certificate of the key with it.
        trust(store, readFileSync(issuer.certificate, 'utf8'), ',C,')
        const words = printed('pdfsig', ['-nssdir', `sql:${store}`, fileOf(kind)])
        expect(words).toContain('Signature Validation: Signature is Valid.')
        expect(words).toContain('Certificate Validation: Certificate is Trusted.')
        expect(words).toContain(`Signer Certificate Common Name: leaf-${kind}`)
      })
    },
  )
})

describe.runIf(has(['openssl'], 'that OpenSSL finds the signatures valid'))('openssl', () => {
  test.each(KINDS)('finds the signature of the %s valid over the two ranges', (kind) => {
    const { signed, cms } = signatureIn(documents[kind])
    const [content, signature, certificate] = ['content', 'cms', 'pem'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(signature, cms)
    writeFileSync(certificate, identity.certificate.pem)
    const verify = () =>
      printed('openssl', [
        ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', signature, '-content', content],
        ...['-CAfile', certificate, '-purpose', 'any', '-out', join(folder, 'out')],
      ])
    writeFileSync(content, signed)
    expect(verify()).toContain('CMS Verification successful')
    writeFileSync(content, signed.subarray(1))
    expect(verify()).toContain('CMS Verification failure')
  })
})

describe.runIf(has(['qpdf'], 'that the files are sound PDF, with data of the relationship Data'))(
  'qpdf',
  () => {
    test.each(KINDS)('finds no fault in the %s', (kind) => {
      expect(printed('qpdf', ['--check', fileOf(kind)])).toContain(
        'No syntax or stream encoding errors found',
      )
    })

    test.each(KINDS)('finds the data of the %s, said to be what it was made from', (kind) => {
      const { qpdf } = JSON.parse(printed('qpdf', ['--json', '--json-key=qpdf', fileOf(kind)])) as {
        qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>]
      }
      const objects = qpdf[1]
      const catalog = Object.values(objects).find(({ value }) => value?.['/Type'] === '/Catalog')?.value
      const associated = catalog?.['/AF'] as string[]
      expect(associated).toHaveLength(1)
      const specification = objects[`obj:${associated[0]}`]?.value
      expect(specification).toMatchObject({ '/Type': '/Filespec', '/AFRelationship': '/Data' })
      expect(catalog?.['/Lang']).toBe('u:en')
      const preferences = objects[`obj:${catalog?.['/ViewerPreferences']}`]?.value
      expect(preferences).toEqual({ '/DisplayDocTitle': true })
    })
  },
)

describe.runIf(has(['pdfdetach', 'pdftotext'], 'that the data inside are those whose SHA-256 is printed'))(
  'pdfdetach',
  () => {
    test.each(KINDS)('takes out of the %s the data whose SHA-256 stands on its last page', (kind) => {
      const out = join(folder, `${kind}-data`)
      mkdirSync(out)
      expect(printed('pdfdetach', ['-list', fileOf(kind)])).toMatch(
        /^1 embedded files\n1: lumenary-.*\.json\n$/,
      )
      printed('pdfdetach', ['-saveall', '-o', out, fileOf(kind)])
      const [name] = readdirSync(out) as [string]
      expect(name).toBe(`lumenary-${kind}-enterprise-eu-2026-10-01.json`)
      const data = readFileSync(join(out, name))
      // All of the offer but the notes “In short”, which are no part of the agreement.
      const agreed = JSON.parse(JSON.stringify({ ...offer, release: RELEASE }))
      // Of the EU's list Stripe alone receives billing contacts only.
      const stripe = ({ id }: { id: string }) => id === 'stripe'
      agreed.billingProviders = agreed.subprocessors.filter(stripe)
      agreed.subprocessors = agreed.subprocessors.filter((entry: { id: string }) => !stripe(entry))
      for (const document of ['sla', 'dpa'])
        for (const section of agreed.documents[document].sections) delete section.note
      expect(JSON.parse(data.toString())).toEqual(agreed)
      const text = printed('pdftotext', ['-layout', fileOf(kind), '-'])
      const last = text.split('\f').at(-2) ?? ''
      expect(last).toContain('This file')
      expect(last).toMatch(/Release published on +1 July 2026, 09:00 UTC/)
      expect(last).toMatch(/Document created and +1 July 2026, 11:30 UTC\n +signed on/)
      expect(last).toMatch(/Trusted time +none: the signer states the time of signing/)
      expect(last).toMatch(new RegExp(`Ledger entry, SHA-256 +${RELEASE.ledgerEntrySha256}`))
      expect(last).toMatch(new RegExp(`Inputs, SHA-256 +${RELEASE.inputsSha256}`))
      expect(last).toMatch(new RegExp(`Renderer, SHA-256 +${SOFTWARE.renderer}`))
      expect(last).toMatch(new RegExp(`Packages, SHA-256 +${SOFTWARE.packages}`))
      expect(last).toMatch(/Not claimed +conformance to PDF\/A, a PAdES baseline level, a trusted time/)
      expect(last.replaceAll(/\s+/g, '')).toContain(
        `${name},SHA-256${createHash('sha256').update(data).digest('hex')}`,
      )
    })

    test.each(KINDS)('every page of the %s says that the signature is a demo', (kind) => {
      const pages = printed('pdftotext', [fileOf(kind), '-'])
        .split('\f')
        .slice(0, -1)
      expect(pages.length).toBeGreaterThan(10)
      expect(pages.filter((page) => !page.includes('demo signature'))).toEqual([])
    })
  },
)

describe.runIf(has(['pdffonts'], 'that every typeface is in the files'))('pdffonts', () => {
  test.each(KINDS)('finds every typeface of the %s in the file', (kind) => {
    const fonts = printed('pdffonts', [fileOf(kind)])
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts.length).toBeGreaterThan(3)
    // name, type, encoding, then: embedded, subset, unicode, object and generation.
    for (const font of fonts) expect(font).toMatch(/^\w{6}\+Source\w+-\w+ .* yes yes yes +\d+ +0$/)
  })
})

/**
 * A store of certificates that trusts one for signatures of mail, which is what pdfsig asks for: ",P," a certificate for
 * itself, ",C," one that issues others.
 */
function trust(database: string, pem: string, flags: string): void {
  mkdirSync(database)
  const file = `${database}.pem`
  writeFileSync(file, pem)
  printed('certutil', ['-N', '-d', `sql:${database}`, '--empty-password'])
  printed('certutil', ['-A', '-d', `sql:${database}`, '-n', 'vendor', '-t', flags, '-i', file])
}
