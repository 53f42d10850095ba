import { eq } from 'drizzle-orm'
import { objectionTestPath } from '#lib/domain/addresses.ts'
import { ADDRESS_TEST_WORDS } from '#lib/domain/notices/objection-address/words.ts'
import type { ObjectionTestFacts } from '#lib/domain/notices/view.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { seeOther } from '../../http/response/answer.ts'
import { now } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import { catalogue } from '../../terms/current.ts'
import { confirmAddressTest } from './note-test.ts'
import { objectionTests } from './tables.ts'

const LONGEST_TOKEN = 100

/** The page behind the link of a test message. It changes nothing: programs open every link of a mail. */
export async function objectionTestPage(token: string): Promise<ObjectionTestFacts> {
  const { legalName } = catalogue().vendor
  try {
    const { db } = await store()
    const [test] = await db
      .select()
      .from(objectionTests)
      .where(eq(objectionTests.tokenSha256, sha256(token)))
    if (test === undefined)
      return { legalName, kind: 'fault', status: 404, message: ADDRESS_TEST_WORDS.unknown }
    return test.returnedAt === null
      ? { legalName, kind: 'asks', token, address: test.address }
      : { legalName, kind: 'done', on: dateInWords(test.returnedAt.slice(0, 10)) }
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return { legalName, kind: 'fault', status: 503, message: ADDRESS_TEST_WORDS.unreachable }
  }
}

/** Answers its button; what became of it, the page says. */
export async function answerObjectionTest(request: Request, token: string): Promise<Response> {
  // Read to its end whatever it is.
  await formFields(request)
  try {
    const { db } = await store()
    await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
      confirmAddressTest({ token }, context),
    )
  } catch (error) {
    if (!isUnrecordable(error)) throw error
  }
  return seeOther(objectionTestPath(token.slice(0, LONGEST_TOKEN)))
}
