import { tailoredPath } from '#lib/domain/addresses.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import type { Database } from '../../../db/open-store.ts'
import { store } from '../../../db/store.ts'
import { isUnrecordable } from '../../../db/store-error.ts'
import { privateAnswer, seeOther } from '../../../http/response/answer.ts'
import { comeAgain } from '../../../http/response/come-again.ts'
import { now } from '../../../platform/clock.ts'
import { type OpenPage, openPage } from '../open-page.ts'

type Found = { page: Exclude<OpenPage, { kind: 'none' }>; db: Database; now: Date }

/**
 * Answers below the address of a link; where nothing is open there, with the page that every unknown address has, whyever.
 * The server in front puts that in place of any 404 that is HTML.
 */
export async function answerBelow(
  request: Request,
  token: string,
  answer: (found: Found) => Promise<Response>,
): Promise<Response> {
  try {
    const { db } = await store()
    const at = now()
    const page = await openPage(token, request.headers, at, db)
    return page.kind === 'none' ? nothingHere() : await answer({ page, db, now: at })
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return privateAnswer(TAILORED_WORDS.unreachable, {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...comeAgain(false) },
    })
  }
}

/** What is answered wherever nothing is open. */
export function nothingHere(): Response {
  return privateAnswer(null, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** Leads whoever opens an address that takes a form to the page that has the form. */
export async function leadToPage(request: Request, token: string): Promise<Response> {
  return await answerBelow(request, token, async () => seeOther(tailoredPath(token)))
}
