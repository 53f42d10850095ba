/** A PDF names itself within its first 1,024 bytes (ISO 32000-1, annex H). */
const HEAD = 1_024
const MARK = '%PDF-'

/** Whether bytes call themselves a PDF. */
export function startsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, HEAD)).includes(MARK)
}
