import type { SignatureFinding } from './evidence.ts'

/** Of an archived document, by its SHA-256 in hexadecimal. */
type IsArchived = (sha256: string) => boolean

/**
 * The signature that decides the verdict on a file. First one of ours that is intact and has bytes outside it, best on a
 * document that the archive knows: so nothing that is added can hide what it was added to, and a document of ours that
 * someone signed again counts as altered. Then one of ours that is broken, the last of ours, the last of anyone's.
 * @param signatures in the order of their ends in the file
 */
export function decidingSignature(
  signatures: readonly SignatureFinding[],
  isArchived: IsArchived,
): SignatureFinding | null {
  const ours = signatures.filter((found) => found.signer === 'ours')
  const enclosed = ours.filter(({ state, uncovered }) => state === 'intact' && uncovered > 0)
  const copied = enclosed.findLast(({ revision }) => revision !== null && isArchived(revision))
  const broken = ours.findLast(({ state }) => state !== 'intact')
  const others = signatures.findLast(({ signer }) => signer === 'other')
  return copied ?? enclosed.at(-1) ?? broken ?? ours.at(-1) ?? others ?? signatures.at(-1) ?? null
}
