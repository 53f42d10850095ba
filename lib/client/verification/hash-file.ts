/**
 * The SHA-256 of a file in hexadecimal, worked out in the browser. Null where the browser has no means for it, as on a
 * page that came over plain HTTP.
 */
export async function hashFile(file: Blob): Promise<string | null> {
  // The types promise it; browsers leave it out outside secure contexts.
  const subtle = crypto.subtle as SubtleCrypto | undefined
  if (subtle === undefined) return null
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
