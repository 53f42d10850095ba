import { homedir } from 'node:os'
import type { Answer } from './answer-reader.ts'

/** Written out here rather than taken from the server: a header that it forgets is missed nowhere else. */
const SECURITY_HEADERS = [
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
] as const

const TEXT = /^(?:text\/|application\/(?:problem\+)?json|application\/xml|image\/svg)/
const STACK_FRAME = /(?:^|\\n|\n|<br>)\s*at .{1,200}[:(][^\n]{0,200}:\d+:\d+\)?/
const SQL = /\b(?:insert into|update|delete from|select\b.{1,400}\bfrom) (?:"|&quot;|\\")[a-z_]+/is

/**
 * What an answer of the desk must never be, in words; empty where it is fit to be seen.
 * @param secrets texts that tell where on the disk the desk lives
 */
export function faultsOf({ status, headers, body }: Answer, secrets: readonly string[]): string[] {
  return [
    ...statusFaults(status, headers),
    ...headerFaults(status, headers),
    ...leaks(headers, body, secrets),
  ]
}

/** Texts of this machine that an answer has no reason to hold. */
export function secretsOf(...directories: readonly string[]): string[] {
  // The home of a user "root" is a word of the trade; the roots of a disk are in every path.
  return [...directories, homedir()].filter((path) => path.split('/').length > 2)
}

function statusFaults(status: number, headers: Answer['headers']): string[] {
  if (status < 500 || status === 501) return []
  if (status !== 503) return [`status ${status}`]
  return headers.has('retry-after') ? [] : ['status 503 without Retry-After']
}

function headerFaults(status: number, headers: Answer['headers']): string[] {
  // A 304 renews what the client has stored, its headers among it (RFC 9110 section 15.4.5).
  if (status === 304) return []
  const isPage = headers.get('content-type')?.startsWith('text/html') === true
  const missing = [...SECURITY_HEADERS, ...(isPage ? ['content-security-policy'] : [])].filter(
    (name) => !headers.has(name),
  )
  return missing.length === 0 ? [] : [`${status} without ${missing.join(', ')}`]
}

function leaks(headers: Answer['headers'], body: Buffer, secrets: readonly string[]): string[] {
  const type = headers.get('content-type') ?? ''
  if (!TEXT.test(type)) return []
  const text = body.toString('utf8')
  return [
    ...(STACK_FRAME.test(text) ? ['a stack trace in the body'] : []),
    ...(SQL.test(text) ? ['SQL in the body'] : []),
    ...secrets.filter((secret) => text.includes(secret)).map((secret) => `the path ${secret} in the body`),
  ]
}
