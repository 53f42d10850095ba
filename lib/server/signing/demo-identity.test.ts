import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDemoIdentity } from './demo-identity.ts'
import { signingTime } from './identity.ts'

const NOW = new Date('2026-11-25T10:00:00Z')

test('a demo identity vouches for itself for ten years and says what it is', async () => {
  const { certificate } = await createDemoIdentity('Łódź, & Søn ApS', NOW)
  expect(certificate).toMatchObject({
    subject: 'Demo signature of Łódź, & Søn ApS',
    notAfter: '2036-11-25T10:00:00.000Z',
    demo: true,
  })
  const x509 = new X509Certificate(certificate.pem)
  expect(x509.verify(x509.publicKey)).toBe(true)
  expect(x509.ca).toBe(false)
  expect(x509.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072)
  expect(certificate.fingerprint).toBe(x509.fingerprint256.replaceAll(':', '').toLowerCase())
})

test('a signature states the release, and never a time before its certificate', async () => {
  const identity = await createDemoIdentity('Lumenary', NOW)
  expect(signingTime({ identity, at: '2026-12-01T09:00:00Z', released: '' })).toEqual(
    new Date('2026-12-01T09:00:00Z'),
  )
  expect(signingTime({ identity, at: '2026-01-15T09:00:00Z', released: '' })).toEqual(NOW)
})
