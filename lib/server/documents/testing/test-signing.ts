import { createDemoIdentity } from '../../signing/demo-identity.ts'
import type { Signing, SigningIdentity } from '../../signing/identity.ts'

/** A release as a ledger could record it; the hashes are those of no file. */
export const RELEASE = {
  publishedAt: '2026-07-01T09:00:00Z',
  ledgerEntrySha256: 'ea'.repeat(32),
  inputsSha256: '1b'.repeat(32),
}

/** A build; the hashes are those of no file. */
export const SOFTWARE = { renderer: '5c'.repeat(32), packages: '7d'.repeat(32) }

/** A signature of an identity, of a document that is made after its release was published. */
export function testSigning(identity: SigningIdentity, at = '2026-07-01T10:00:00Z'): Signing {
  return { identity, at, timestamped: false, software: SOFTWARE, release: RELEASE }
}

/** As `testSigning`, with a demo identity that is made for it. */
export async function demoSigning(): Promise<Signing> {
  return testSigning(await createDemoIdentity('Lumenary', new Date('2026-07-01T00:00:00Z')))
}
