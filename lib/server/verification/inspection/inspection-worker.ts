import type { SignatureFinding } from '#lib/domain/verification/evidence.ts'
import type { ArchivedCertificate } from '../../archive/record.ts'
import { inspect } from './inspect.ts'

/** What the worker is sent: a file, and the certificates to judge its signatures by. */
export type InspectionTask = { bytes: Uint8Array<ArrayBuffer>; certificates: readonly ArchivedCertificate[] }

/** Plain Node runs this file as it is, for it reaches no JSX. */
export default async function inspectFile({
  bytes,
  certificates,
}: InspectionTask): Promise<SignatureFinding[]> {
  return await inspect(bytes, certificates)
}
