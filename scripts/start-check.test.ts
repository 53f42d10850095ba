import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keyFolder, makeCertificate, makeP12 } from '#lib/server/signing/testing/make-p12.ts'
import { has } from '#lib/server/signing/testing/tools.ts'
import { freePort } from '#lib/server/testing/free-port.ts'
import { runAsync } from './command-line/testing/run-async.ts'

/** What the check says of settings, with a free port and a state directory of its own where these name none. */
async function check(settings: Record<string, string>) {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const own = { PORT: String(await freePort()), HOST: '127.0.0.1', STATE_DIRECTORY: directory }
  return await runAsync('start-check', [], { ...own, ...settings })
}

test('a port in use is the one line that a start ends with', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(await runAsync('start-check', [], { PORT: String(port), HOST: '127.0.0.1' })).toEqual({
    status: 1,
    stdout: '',
    stderr: `Port ${port} is already in use. Set PORT to another, or stop the other server.\n`,
  })
})

test('a setting that is wrong is named before anything is built', async () => {
  const { status, stderr } = await runAsync('start-check', [], { PORT: '70000' })
  expect([status, stderr]).toEqual([1, 'PORT is "70000". Enter a port number from 1 to 65535.\n'])
})

test.each([
  ['/nope', '', 'SIGNING_P12 is "/nope", which cannot be read.\n'],
  [
    'package.json',
    'secret',
    'SIGNING_P12 cannot be opened: check that SIGNING_PASSWORD is its password, and that the file is PKCS #12.\n',
  ],
])('a signing file that cannot sign is named before anything is built: %s', async (file, password, says) => {
  const settings = { SIGNING_P12: file, SIGNING_PASSWORD: password }
  expect(await check(settings)).toEqual({ status: 1, stdout: '', stderr: says })
})

// A certificate for encipherment can be opened, and signs nothing that a validator takes; one of today is not valid in 2020.
describe.runIf(has(['openssl'], 'that a start is checked with PKCS #12 files of OpenSSL'))(
  'a PKCS #12 file',
  () => {
    const signedBy = (usage: string, settings = {}) => {
      const folder = keyFolder()
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const made = makeCertificate(folder, 'signer', 'ec', 30, undefined, [`keyUsage=${usage}`])
      makeP12(folder, made, 'secret')
      return check({ SIGNING_P12: join(folder, 'made.p12'), SIGNING_PASSWORD: 'secret', ...settings })
    }

    test('for encipherment only is refused', async () => {
      const { status, stderr } = await signedBy('keyEncipherment')
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/^SIGNING_P12 holds a certificate that does not allow signatures .*\n$/),
      ])
    })

    test('whose certificate is not valid by the desk’s clock is refused', async () => {
      const { status, stderr } = await signedBy('digitalSignature', { SLA_DESK_NOW: '2020-01-01' })
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/^SIGNING_P12 cannot be used\. The signing certificate is valid from .*\n$/),
      ])
    })

    test('that signs passes without a word', async () => {
      expect(await signedBy('digitalSignature')).toEqual({ status: 0, stdout: '', stderr: '' })
    })
  },
)

test('a state directory that is none is named before anything is built', async () => {
  expect(await check({ STATE_DIRECTORY: 'package.json' })).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'STATE_DIRECTORY is "package.json", which is not a directory that this user can write to (ENOTDIR).\n',
  })
})

// The steps after the first are commands of npm, each with a shell of its own: the one that installs goes on with its own Node.
test('npm start checks after installing and before building', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  expect(scripts.prestart?.split(' && ')).toEqual([
    'node scripts/install.mjs',
    'npm run --silent start:check',
    'npm run --silent build -- --if-needed',
  ])
  expect(scripts['start:check']).toBe('node scripts/start-check.ts')
})
