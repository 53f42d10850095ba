import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'
import { type OpenedContract, openContractPage } from '../contracts/pages/open-page.ts'
import type { Database } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import { isUnrecordable } from '../db/store-error.ts'
import { privateAnswer } from '../http/response/answer.ts'
import { comeAgain } from '../http/response/come-again.ts'
import { now } from '../platform/clock.ts'

type Found = { opened: OpenedContract; db: Database; now: Date }

/**
 * Answers below the address of a contract page; where nothing is open there, with the page that every unknown address has,
 * whyever. The server in front puts that in place of any 404 that is HTML.
 */
export async function answerBelow(
  token: string,
  answer: (found: Found) => Promise<Response>,
): Promise<Response> {
  try {
    const { db } = await store()
    const at = now()
    const opened = await openContractPage(token, db)
    return opened === null ? nothingHere() : await answer({ opened, db, now: at })
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return privateAnswer(CONTRACT_PAGE_WORDS.unreachable, {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...comeAgain(false) },
    })
  }
}

/** What is answered wherever nothing is open. */
export function nothingHere(): Response {
  return privateAnswer(null, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
