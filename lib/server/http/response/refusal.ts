import type { Refusal } from '#lib/domain/errors/refusals.ts'
import { WAYS_ON } from '#lib/domain/errors/ways-on.ts'
import { privateAnswer } from './answer.ts'
import { comeAgain } from './come-again.ts'
import { escaped } from './escaped.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'
import { contentSecurityPolicy } from './security-headers.ts'
import { SHARED_HEADERS } from './shared-headers.ts'

/** A whole answer, ready to be written. */
export type Reply = { status: number; headers: readonly (readonly [string, string])[]; body: Buffer }

/**
 * API callers, and scripts that ask for JSON, get problem details; everyone else a page of plain HTML that needs nothing
 * but itself.
 */
export function replyTo(refusal: Refusal, path: string, accept = ''): Reply {
  const isForProgram = isApiPath(path) || accept.includes('application/json')
  const body = (isForProgram ? PROBLEMS : PAGES).of(refusal)
  return {
    status: refusal.status,
    headers: [
      ['Content-Type', isForProgram ? PROBLEM_TYPE : 'text/html; charset=utf-8'],
      ['Cache-Control', 'no-store'],
      ['Content-Security-Policy', contentSecurityPolicy([])],
      ...(refusal.status === 503 ? waiting(isApiPath(path)) : []),
    ],
    body,
  }
}

/** The bodies of refusals, each made once: whoever is refused most asks most. */
class Bodies {
  readonly #text: (refusal: Refusal) => string
  readonly #made = new WeakMap<Refusal, Buffer>()

  constructor(text: (refusal: Refusal) => string) {
    this.#text = text
  }

  of(refusal: Refusal): Buffer {
    const made = this.#made.get(refusal) ?? Buffer.from(this.#text(refusal))
    this.#made.set(refusal, made)
    return made
  }
}

const PROBLEMS = new Bodies(problemText)
const PAGES = new Bodies(refusalPage)

/** Pages of other sites may read the API. */
function waiting(isShared: boolean): (readonly [string, string])[] {
  return Object.entries({ ...(isShared ? SHARED_HEADERS : {}), ...comeAgain(isShared) })
}

/** True for the paths whose callers are programs. */
export function isApiPath(path: string): boolean {
  return path.startsWith('/api/')
}

/**
 * A refusal as the answer of a route that people and programs ask: a page for whoever takes HTML, problem details for
 * anyone else. Nobody keeps it, because the next try may succeed.
 */
export function refusalAnswer(
  request: Request,
  refusal: Refusal,
  headers: Record<string, string> = {},
): Response {
  const isPerson = request.headers.get('accept')?.includes('text/html') === true
  return privateAnswer(isPerson ? refusalPage(refusal) : problemText(refusal), {
    status: refusal.status,
    headers: { 'content-type': isPerson ? 'text/html; charset=utf-8' : PROBLEM_TYPE, ...headers },
  })
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

function refusalPage({ status, title, detail }: Refusal): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${status}: ${escaped(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p>Go to ${waysOn()}.</p>
</main>
</html>
`
}

function waysOn(): string {
  return WAYS_ON.map(({ href, text }) => `<a href="${escaped(href)}">${escaped(text)}</a>`).join(' or ')
}
