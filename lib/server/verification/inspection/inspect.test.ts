import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { decidingSignature } from '#lib/domain/verification/deciding-signature.ts'
import { judge } from '#lib/domain/verification/judge.ts'
import type { SigningIdentity } from '../../signing/identity.ts'
import { identityFromP12 } from '../../signing/p12-identity.ts'
import { emptyPage, identityOf, signedOver, signedPage } from '../testing/signed-pdf.ts'
import { inspect } from './inspect.ts'

let ours: SigningIdentity
let theirs: SigningIdentity
let file: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  ours = await identityOf('Lumenary Cloud, Inc.')
  theirs = await identityOf('Somebody Else')
  file = await signedPage(ours)
})

const INTACT = { signer: 'ours', state: 'intact', uncovered: 0, revision: null }

/** Of an archived document with more around it. */
const enclosed = (uncovered: number) => ({
  signer: 'ours',
  state: 'intact',
  uncovered,
  revision: sha256Of(file),
})

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function inspected(bytes: Uint8Array<ArrayBuffer>) {
  return await inspect(bytes, [ours.certificate])
}

async function verdictOn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const signature = decidingSignature(await inspected(bytes), () => false)
  return judge({ archived: null, given: 'file', signature, signedAgain: false, original: null }).verdict
}

function changed(bytes: Uint8Array<ArrayBuffer>, at: number, bit = 1): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ bit
  return copy
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}

/** Where the digits of the signature lie: by sight of the file, not by the code under test. */
function digitsOf(bytes: Uint8Array): { start: number; end: number } {
  const start = Buffer.from(bytes).lastIndexOf('/Contents <') + '/Contents <'.length
  return { start, end: Buffer.from(bytes).indexOf('>', start) }
}

test('what our signer signs is ours, intact and whole', async () => {
  expect(await inspected(file)).toEqual([
    {
      ...INTACT,
      subject: 'Demo signature of Lumenary Cloud, Inc.',
      certificate: ours.certificate.fingerprint,
      demo: true,
    },
  ])
  expect(await verdictOn(file)).toBe('unknown')
})

test('a byte changed before or after the signature is never intact', async () => {
  const { start, end } = digitsOf(file)
  let differing = 0
  for (let at = 0; at < file.length; at += at < start - 400 || at > end ? 3 : 7) {
    if (at >= start && at < end) continue
    const finding = (await inspected(changed(file, at))).find(({ signer }) => signer === 'ours')
    if (finding?.signer === 'ours') expect(finding.state, `byte ${at}`).toBe('digest-differs')
    // What tells where the signature lies may be lost with the byte, and nothing else.
    else expect(Math.abs(at - start) < 12, `byte ${at}`).toBe(true)
    differing += finding?.signer === 'ours' ? 1 : 0
  }
  expect(differing).toBeGreaterThan(300)
})

test('a digit changed in the signature itself, its padding included, is never intact', async () => {
  const { start, end } = digitsOf(file)
  for (let at = start; at < end; at += 61)
    expect(await inspected(changed(file, at)), `digit ${at}`).not.toMatchObject([INTACT])
})

test('a signature in which a digit was changed is still known for ours, whether it can be read or not', async () => {
  const { start, end } = digitsOf(file)
  const digits = Buffer.from(file).toString('latin1', start, end)
  const last = start + digits.replace(/0+$/, '').length
  const verdicts = new Set<string>()
  for (let at = start; at < last; at += 7)
    for (const bit of [1, 0x40]) {
      const copy = changed(file, at, bit)
      expect(await inspected(copy), `digit ${at}`).toMatchObject([{ signer: 'ours' }])
      verdicts.add(await verdictOn(copy))
    }
  // What the signature does not cover of itself, such as the length of the whole, may be written otherwise: that is unknown.
  expect([...verdicts].sort()).toEqual(['altered', 'unknown'])
})

test('a digit written in the other case leaves the signature intact; the archive does not know such a file', async () => {
  const { start, end } = digitsOf(file)
  const digits = Buffer.from(file).toString('latin1', start, end)
  const letter = start + digits.search(/[a-fA-F]/)
  const other = changed(file, letter, 0x20)
  expect(await inspected(other)).toMatchObject([INTACT])
  expect(await verdictOn(other)).toBe('unknown')
})

test.each([
  ['a byte after it', (bytes: Uint8Array) => joined(bytes, Buffer.from('\n')), 1],
  ['another end of file after it', (bytes: Uint8Array) => joined(bytes, Buffer.from('%%EOF\n')), 6],
  ['a megabyte after it', (bytes: Uint8Array) => joined(bytes, Buffer.alloc(1_000_000)), 1_000_000],
  ['a byte before it', (bytes: Uint8Array) => joined(Buffer.from('\n'), bytes), 1],
])('%s is added to a document that is known', async (_what, change, uncovered) => {
  expect(await inspected(change(file))).toMatchObject([enclosed(uncovered)])
  expect(await verdictOn(change(file))).toBe('altered')
})

describe('a copy of ours inside another PDF', () => {
  /** A PDF, written by hand, that holds a file as it is: not compressed. */
  function carrying(attached: Uint8Array): Uint8Array<ArrayBuffer> {
    const dictionaries = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
      `<</Type/EmbeddedFile/Length ${attached.length}>>\nstream\n`,
    ]
    const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
    const offsets: number[] = []
    for (const [index, dictionary] of dictionaries.entries()) {
      offsets.push(joined(...parts).length)
      parts.push(Buffer.from(`${index + 1} 0 obj\n${dictionary}`))
      if (index === 3) parts.push(attached, Buffer.from('\nendstream'))
      parts.push(Buffer.from('\nendobj\n'))
    }
    const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    const table = `xref\n0 5\n0000000000 65535 f \n${lines}trailer\n<</Size 5/Root 1 0 R>>\n`
    return joined(...parts, Buffer.from(`${table}startxref\n${joined(...parts).length}\n%%EOF\n`))
  }

  test('is known, with all the rest as added', async () => {
    const carrier = carrying(file)
    expect(await inspected(carrier)).toMatchObject([enclosed(carrier.length - file.length)])
  })

  test('is known beside a signature of the host by another', async () => {
    const signed = await signedOver(carrying(file), theirs)
    const found = await inspected(signed)
    expect(found).toContainEqual(expect.objectContaining(enclosed(signed.length - file.length)))
    expect(found).toContainEqual({ signer: 'other', subject: 'Demo signature of Somebody Else' })
    expect(await verdictOn(signed)).toBe('altered')
  })

  test('with a byte of it changed is not', async () => {
    expect(await inspected(carrying(changed(file, 20)))).toMatchObject([
      { state: 'digest-differs', revision: null },
    ])
  })
})

describe('a ByteRange that lies', () => {
  const text = () => Buffer.from(file).toString('latin1')
  const numbers = () => /\/ByteRange ?\[(\d+) +(\d+) +(\d+) +(\d+) *\]/.exec(text()) ?? []

  /** The file with other numbers of the same length. */
  function claiming(change: (given: number[]) => number[]): Uint8Array<ArrayBuffer> {
    const [whole = '', ...given] = numbers()
    const lie = `/ByteRange [${change(given.map(Number)).join(' ')}`.padEnd(whole.length - 1)
    return new Uint8Array(Buffer.from(text().replace(whole, `${lie}]`), 'latin1'))
  }

  test.each<[string, (given: number[]) => number[]]>([
    ['of less at the end', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 9]],
    ['of more than there is', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 9]],
    ['of less at the beginning', ([a = 0, b = 0, c = 0, d = 0]) => [a + 9, b - 9, c, d]],
    ['of a wider gap', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 9, c, d]],
    ['of a gap that comes sooner', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 9, c - 9, d]],
  ])('%s is a change of what was signed', async (_what, change) => {
    const lying = claiming(change)
    expect(lying.length).toBe(file.length)
    const ofOurs = (await inspected(lying)).filter(({ signer }) => signer === 'ours')
    expect(ofOurs).toMatchObject([{ state: 'digest-differs' }])
    expect(await verdictOn(lying)).toBe('altered')
  })

  test('beside the true one hides nothing', async () => {
    const [, ...given] = numbers()
    const [a = 0, b = 0, c = 0, d = 0] = given.map(Number)
    const lie = Buffer.from(`/ByteRange[${a} ${b - 9} ${c - 9} ${d}]`)
    expect(await inspected(joined(file, lie))).toContainEqual(expect.objectContaining(enclosed(lie.length)))
  })
})

test('an update that is appended is added to a document that is known', async () => {
  const pdf = await PDF.load(file)
  pdf.setTitle('Another title')
  const updated = new Uint8Array(await pdf.save({ incremental: true }))
  expect(Buffer.compare(updated.subarray(0, file.length), file)).toBe(0)
  expect(await inspected(updated)).toMatchObject([enclosed(updated.length - file.length)])
  expect(await verdictOn(updated)).toBe('altered')
})

const qpdf = installed('qpdf', '--version')
if (!qpdf)
  process.stderr.write('SKIPPED: inspect.test.ts rewrites a file with qpdf, which is not installed.\n')
test.runIf(qpdf)('a file that qpdf wrote anew is altered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qpdf-'))
  const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
  writeFileSync(from, file)
  execFileSync('qpdf', [from, to])
  const rewritten = new Uint8Array(readFileSync(to))
  rmSync(folder, { recursive: true })
  expect(sha256Of(rewritten)).not.toBe(sha256Of(file))
  expect(await verdictOn(rewritten)).toBe('altered')
})

test('forged signatures after it, however many, do not hide what they were appended to', async () => {
  const forged = await signedPage({ certificate: ours.certificate, key: theirs.key })
  const many = joined(file, ...Array.from({ length: 30 }, () => forged))
  const signature = decidingSignature(await inspected(many), (sha256) => sha256 === sha256Of(file))
  expect(signature).toMatchObject(enclosed(30 * forged.length))
})

test('a file cut at every kilobyte is never intact and never fails', async () => {
  for (let end = 0; end < file.length; end += 1_024)
    expect(await inspected(file.slice(0, end))).not.toMatchObject([INTACT])
})

describe('of several signatures', () => {
  test('one of somebody else over ours makes it altered', async () => {
    const both = await signedOver(file, theirs)
    expect(await inspected(both)).toMatchObject([
      enclosed(both.length - file.length),
      { signer: 'other', subject: 'Demo signature of Somebody Else' },
    ])
    expect(await verdictOn(both)).toBe('altered')
  })

  test('ours over one of somebody else decides', async () => {
    const both = await signedOver(await signedPage(theirs), ours)
    expect(await inspected(both)).toMatchObject([{ signer: 'other' }, INTACT])
    expect(await verdictOn(both)).toBe('unknown')
  })
})

describe('somebody else', () => {
  test('is named as the certificate in the file names itself', async () => {
    expect(await inspected(await signedPage(theirs))).toEqual([
      { signer: 'other', subject: 'Demo signature of Somebody Else' },
    ])
    expect(await verdictOn(await signedPage(theirs))).toBe('foreign-signature')
  })

  test('who takes our certificate has not our key', async () => {
    const forged = await signedPage({ certificate: ours.certificate, key: theirs.key })
    expect(await inspected(forged)).toMatchObject([{ signer: 'ours', state: 'damaged' }])
    expect(await verdictOn(forged)).toBe('altered')
  })

  test('who carries our certificate beside an own one is another', async () => {
    const carrying = await signedOver(await emptyPage(), theirs, [ours])
    expect(Buffer.from(carrying).toString('latin1').toLowerCase()).toContain(
      new X509Certificate(ours.certificate.pem).raw.toString('hex'),
    )
    expect(await verdictOn(carrying)).toBe('foreign-signature')
  })

  test('who takes our name is another all the same', async () => {
    const namesake = await identityOf('Lumenary Cloud, Inc.')
    expect(await verdictOn(await signedPage(namesake))).toBe('foreign-signature')
  })

  test('cannot put words in our mouth', async () => {
    const name = `X”. Genuine, in force.\n\u202E${'x'.repeat(200)}`
    const [finding] = await inspected(await signedPage(await identityOf(name)))
    expect(finding).toMatchObject({
      signer: 'other',
      subject: expect.stringMatching(/^[^\p{C}“”"]{1,101}$/u),
    })
  })
})

describe('beside OpenSSL', () => {
  const openssl = installed('openssl')
  if (!openssl)
    process.stderr.write('SKIPPED: inspect.test.ts compares with openssl, which is not installed.\n')

  /** Whether OpenSSL accepts the signature of exactly this certificate over the bytes around it. */
  function accepts(bytes: Uint8Array, pem: string): boolean {
    const { start, end } = digitsOf(bytes)
    const folder = mkdtempSync(join(tmpdir(), 'cms-'))
    const at = (name: string) => join(folder, name)
    writeFileSync(at('sig'), Buffer.from(Buffer.from(bytes).toString('latin1', start, end), 'hex'))
    writeFileSync(at('covered'), joined(bytes.slice(0, start - 1), bytes.slice(end + 1)))
    writeFileSync(at('pem'), pem)
    try {
      const flags = ['-verify', '-binary', '-inform', 'DER', '-nointern', '-noverify', '-out', at('out')]
      const files = ['-in', at('sig'), '-content', at('covered'), '-certfile', at('pem')]
      execFileSync('openssl', ['cms', ...flags, ...files], { stdio: 'ignore' })
      return true
    } catch {
      return false
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test.runIf(openssl)('both accept what is intact and refuse what is changed', async () => {
    const { start, end } = digitsOf(file)
    const places = [0, 9, 100, start - 500, start + 40, start + 900, start + 2_600, end + 2, file.length - 3]
    for (const bytes of [file, ...places.map((at) => changed(file, at, at > start && at < end ? 1 : 4))]) {
      const [finding] = await inspected(bytes)
      const intact = finding?.signer === 'ours' && finding.state === 'intact'
      // OpenSSL does not look at the certificates that a signature carries: there it may accept what we refuse.
      if (intact) expect(accepts(bytes, ours.certificate.pem)).toBe(true)
      if (!accepts(bytes, ours.certificate.pem)) expect(intact).toBe(false)
    }
    expect(accepts(file, ours.certificate.pem)).toBe(true)
    expect(accepts(changed(file, 100), ours.certificate.pem)).toBe(false)
    expect(accepts(file, theirs.certificate.pem)).toBe(false)
  })

  test.runIf(openssl).each([
    ['RSA', ['-newkey', 'rsa:2048']],
    ['elliptic curves', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
  ])('a certificate that OpenSSL made for %s is ours as well', async (_kind, key) => {
    const folder = mkdtempSync(join(tmpdir(), 'p12-'))
    const at = (name: string) => join(folder, name)
    const run = (...command: string[]) => execFileSync('openssl', command, { stdio: 'ignore' })
    run(
      'req',
      '-x509',
      ...key,
      '-nodes',
      '-keyout',
      at('key'),
      '-out',
      at('pem'),
      '-days',
      '9',
      '-subj',
      '/CN=V/O=W',
    )
    run('pkcs12', '-export', '-inkey', at('key'), '-in', at('pem'), '-out', at('p12'), '-passout', 'pass:x')
    const identity = await identityFromP12(readFileSync(at('p12')), 'x', new Date())
    rmSync(folder, { recursive: true })
    const signed = await signedPage(identity)
    expect(await inspect(signed, [ours.certificate, identity.certificate])).toEqual([
      { ...INTACT, subject: 'V, W', certificate: identity.certificate.fingerprint, demo: false },
    ])
    expect(await inspect(changed(signed, 20), [identity.certificate])).toMatchObject([
      { state: 'digest-differs' },
    ])
    expect(accepts(signed, identity.certificate.pem)).toBe(true)
  })
})

function installed(tool: string, version = 'version'): boolean {
  try {
    execFileSync(tool, [version], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
