import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDemoIdentity } from './demo-identity.ts'
import { CertificateTimeError, requireValidAt } from './identity.ts'

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

// RFC 5280, 4.1.2.5: dates through 2049 have two digits for the year, dates from 2050 four.
test('a demo identity that ends in 2050 or later can be made', async () => {
  const { certificate } = await createDemoIdentity('Lumenary', new Date('2041-03-01T00:00:00Z'))
  expect(certificate.notAfter).toBe('2051-03-01T00:00:00.000Z')
  expect(new X509Certificate(certificate.pem).validFrom).toBe('Feb 28 23:00:00 2041 GMT')
})

test('nothing is signed outside the years of the certificate, which begin an hour before it is made', async () => {
  const identity = await createDemoIdentity('Lumenary', NOW)
  const on = (time: string) => () => requireValidAt(identity, new Date(time))
  expect(on('2026-11-25T09:00:00Z')).not.toThrow()
  expect(on('2036-11-25T09:59:59Z')).not.toThrow()
  expect(on('2036-11-25T10:00:00Z')).toThrow(
    new CertificateTimeError(
      'The signing certificate expired on 2036-11-25T10:00:00Z. Set SIGNING_P12 to a new one.',
    ),
  )
  expect(on('2026-11-25T08:59:59Z')).toThrow(
    /^The signing certificate is valid from 2026-11-25T09:00:00Z, and this desk’s clock says 2026-11-25T08:59:59Z\./,
  )
})
