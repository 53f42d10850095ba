import type { SignatureFinding } from './evidence.ts'

/**
 * The signature that decides the verdict on a file: one of ours that is broken or has bytes outside it, then the last
 * of ours, then the last of anyone's. An earlier one of ours never covers what was appended for a later one, so that a
 * document of ours which someone signed again counts as altered.
 * @param signatures in the order of their ends in the file
 */
export function decidingSignature(signatures: readonly SignatureFinding[]): SignatureFinding | null {
  const ours = signatures.filter((found) => found.signer === 'ours')
  const broken = ours.findLast(({ state, wholeFile }) => state !== 'intact' || !wholeFile)
  const others = signatures.findLast(({ signer }) => signer === 'other')
  return broken ?? ours.at(-1) ?? others ?? signatures.at(-1) ?? null
}
