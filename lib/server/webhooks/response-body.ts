import type { Readable } from 'node:stream'

/** Of an answer only its beginning is wanted, to show to whoever looks for the fault. */
const MOST_BYTES = 2048
const MOST_MILLISECONDS = 2000

/**
 * The beginning of an answer's body as text. Never waits for the rest, nor throws: the status has said all that decides, and
 * a body may trickle for ever.
 */
export async function beginningOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  const late = setTimeout(() => body.destroy(), MOST_MILLISECONDS)
  try {
    for await (const chunk of body) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= MOST_BYTES) break
    }
  } catch {
    // Cut off, or too slow: what has come is enough.
  } finally {
    clearTimeout(late)
    body.on('error', () => undefined).destroy()
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8')
}
