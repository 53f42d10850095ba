import { PROBLEM_TYPE, problemOf } from './problem.ts'
import { contentSecurityPolicy } from './security-headers.ts'

/** An error that the server itself answers with, before or instead of a route. */
export type Refusal = { status: number; code: string; title: string; detail: string }

/** A whole answer, ready to be written. */
export type Reply = { status: number; headers: readonly (readonly [string, string])[]; body: Buffer }

export const REFUSALS = {
  badAddress: {
    status: 400,
    code: 'bad-address',
    title: 'The address is malformed',
    detail: 'Remove any double slash, backslash, control character or incomplete percent-encoding.',
  },
  badHost: {
    status: 400,
    code: 'bad-host',
    title: 'The Host header is malformed',
    detail: 'Send one host in the Host header, with or without a port.',
  },
  bodyTooLarge: {
    status: 413,
    code: 'body-too-large',
    title: 'The request body is too large',
    detail: 'Send at most 1 MB (1,000,000 bytes).',
  },
  fileTooLarge: {
    status: 413,
    code: 'file-too-large',
    title: 'The file is too large',
    detail: 'Send a file of at most 20 MB (20,000,000 bytes).',
  },
  addressTooLong: {
    status: 414,
    code: 'address-too-long',
    title: 'The address is too long',
    detail: 'Use at most 8,192 characters.',
  },
  unknownMethod: {
    status: 501,
    code: 'unknown-method',
    title: 'Unknown method',
    detail: 'Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.',
  },
  notFound: {
    status: 404,
    code: 'not-found',
    title: 'Page not found',
    detail: 'Check the address for typing mistakes, or start again from the SLA.',
  },
  methodNotAllowed: {
    status: 405,
    code: 'method-not-allowed',
    title: 'Method not allowed',
    detail: 'Use a method from the Allow header.',
  },
  failed: {
    status: 500,
    code: 'internal-error',
    title: 'Something went wrong on our side',
    detail: 'Try again in a moment. If it happens again, contact the operator of this site.',
  },
} as const satisfies Record<string, Refusal>

/** API callers get problem details; everyone else a page of plain HTML that needs nothing but itself. */
export function replyTo(refusal: Refusal, path: string): Reply {
  const body = Buffer.from(isApiPath(path) ? problemText(refusal) : refusalPage(refusal))
  return {
    status: refusal.status,
    headers: [
      ['Content-Type', isApiPath(path) ? PROBLEM_TYPE : 'text/html; charset=utf-8'],
      ['Cache-Control', 'no-store'],
      ['Content-Security-Policy', contentSecurityPolicy([])],
    ],
    body,
  }
}

/** True for the paths whose callers are programs. */
export function isApiPath(path: string): boolean {
  return path.startsWith('/api/')
}

function problemText({ status, code, title, detail }: Refusal): string {
  return JSON.stringify(problemOf(status, code, title, detail))
}

/** The measure of the other pages, in the colours and fonts that the reader has. */
const STYLE = `
:root { color-scheme: light dark }
body { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem; font: 1.1875rem/1.55 system-ui, sans-serif }
h1 { margin: 0 0 0.75rem; font: 600 1.75rem/1.15 Georgia, serif; text-wrap: balance }
p { max-width: 68ch; margin: 0 0 1rem }
`

/** A refusal as a page of plain HTML that needs nothing but itself. */
export function refusalPage({ status, title, detail }: Refusal): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${status}: ${title}</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
<p>${detail}</p>
<p>Go to <a href="/enterprise-sla">the SLA</a> or <a href="/versions">all versions of the terms</a>.</p>
</main>
</html>
`
}
