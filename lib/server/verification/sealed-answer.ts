import { createHmac, timingSafeEqual } from 'node:crypto'
import { answerKey } from './answer-key.ts'
import type { Checked } from './inspection/check-file.ts'

/** What was seen in a file, and when: the file itself is gone then, and a page shown later must not date it anew. */
export type SeenFile = { checked: Checked; at: string }

/**
 * What was seen in a file, as text for an address. Nobody can make or change one without the key, so that a page which
 * shows what it holds shows nothing that this site has not seen itself.
 */
export function sealAnswer(checked: Checked, at: Date): string {
  const seen: SeenFile = { checked, at: at.toISOString() }
  const payload = Buffer.from(JSON.stringify(seen)).toString('base64url')
  return `${payload}.${codeOf(payload).toString('base64url')}`
}

/** What a sealed answer holds; null where the text is none of ours. */
export function openAnswer(text: string): SeenFile | null {
  const [payload = '', code = '', ...more] = text.split('.')
  const given = Buffer.from(code, 'base64url')
  const expected = codeOf(payload)
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as SeenFile
}

function codeOf(payload: string): Buffer {
  return createHmac('sha256', answerKey()).update(payload).digest()
}
