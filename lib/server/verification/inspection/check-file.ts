import { decidingSignature } from '#lib/domain/verification/deciding-signature.ts'
import type { Evidence } from '#lib/domain/verification/evidence.ts'
import { manifest } from '../../archive/manifest/manifest.ts'
import { lookUp } from '../look-up.ts'
import { inspectInPool } from './inspection-pool.ts'

/** What was looked at and what was seen in it; the archive is asked again whenever a verdict is given. */
export type Checked = Pick<Evidence, 'given' | 'signature' | 'signedAgain'> & { sha256: string }

/** A file that came in, with its SHA-256 in hexadecimal. It lives in memory alone. */
export type ReceivedFile = { bytes: Uint8Array<ArrayBuffer>; sha256: string }

/**
 * Looks at a file: into its signatures only where the archive does not hold it. Its bytes are gone from the caller then.
 * @throws InspectionsBusy
 */
export async function checkFile({ bytes, sha256 }: ReceivedFile): Promise<Checked> {
  if ((await lookUp(sha256)) !== null) return { sha256, given: 'file', signature: null, signedAgain: false }
  const signatures = await inspectInPool({ bytes, certificates: manifest().certificates })
  const archived = new Set<string>()
  for (const found of signatures)
    if (found.signer === 'ours' && found.revision !== null && (await lookUp(found.revision)) !== null)
      archived.add(found.revision)
  const signature = decidingSignature(signatures, (revision) => archived.has(revision))
  return { sha256, given: 'file', signature, signedAgain: signatures.length > 1 }
}
