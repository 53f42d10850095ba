import { objectionRequestPath, ownObjectionPath } from '#lib/domain/addresses.ts'
import { isUnprintable, onOneLine } from '#lib/domain/contracts/customer.ts'
import { isLongerThan, LONGEST_CUSTOMER } from '#lib/domain/contracts/customer-name.ts'
import { OBJECTION_WORDS, REQUEST_WORDS } from '#lib/domain/objections/words.ts'
import { mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { HourlyBound } from '../../http/bounds/hourly-bound.ts'
import { warnOfInside } from '../../http/bounds/inside-warning.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { quoted } from '../../http/request/search-params.ts'
import { seeOther } from '../../http/response/answer.ts'
import { sendJob } from '../../jobs/current.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { LONGEST_FORM } from '../filing/answer-object.ts'
import { againAt } from '../filing/form-again.ts'
import { filedIn } from '../filing/typed-objection.ts'
import { isObjectionsRefusal, ObjectionsRefusal } from '../refusal.ts'
import { objectionToken } from '../tokens.ts'
import { confirmObjection } from './confirm-objection.ts'
import { type EnteredObjection, lockedObjection } from './locked.ts'
import { sortRequestJob } from './sort-request.job.ts'

/** Of one client within an hour. */
const MOST_REQUESTS = 20
const LONGEST_ID = 100

const bound = processShared(
  'objection-requests',
  () => new HourlyBound(MOST_REQUESTS, warnOfInside(log, 'objections')),
)

/**
 * Answers the public form: leads on to the page that says to look in the mailbox, whether the address is anybody's or not, or back to
 * the form with what to correct.
 */
export async function answerRequest(request: Request): Promise<Response> {
  const typed = await formFields(request, LONGEST_FORM)
  const page = objectionRequestPath((typed?.get('notice') ?? '').slice(0, LONGEST_ID))
  try {
    if (typed === null) throw new ObjectionsRefusal(400, OBJECTION_WORDS.notForm)
    const entered = enteredIn(typed, now())
    if (!bound.allows(request.headers.get('x-forwarded-for') ?? '', performance.now()))
      throw new ObjectionsRefusal(429, REQUEST_WORDS.tooMany)
    const { db } = await store()
    await transaction(db, { actor: THE_DESK, now: now() }, ({ tx }) =>
      sendJob(sortRequestJob, { data: { locked: lockedObjection(entered) } }, tx),
    )
    return seeOther('/objections/sent')
  } catch (error) {
    return seeOther(againAt(page, typed ?? new URLSearchParams(), faultOf(error)))
  }
}

/** Answers the button that confirms an objection: leads on to the objection. What cannot be confirmed, the page says why. */
export async function answerConfirm(request: Request): Promise<Response> {
  const token = (await formFields(request))?.get('token') ?? ''
  const page = `/objections/confirm?${new URLSearchParams({ token: token.slice(0, LONGEST_ID) })}`
  try {
    const { db } = await store()
    const id = await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
      confirmObjection({ token, at: systemNow() }, context),
    )
    return seeOther(id === null ? page : ownObjectionPath(objectionToken(id)))
  } catch (error) {
    return seeOther(againAt(page, new URLSearchParams(), faultOf(error)))
  }
}

/** @throws what is nobody's fault but ours */
function faultOf(error: unknown) {
  if (isObjectionsRefusal(error)) return { status: error.status, message: error.message }
  if (isUnrecordable(error)) return { status: 503 as const, message: OBJECTION_WORDS.unreachable }
  throw error
}

/** @throws ObjectionsRefusal with what to correct first */
function enteredIn(typed: URLSearchParams, at: Date): EnteredObjection {
  const notice = typed.get('notice') ?? ''
  const entry = publishedNotices(at).find(({ id }) => id === notice)
  if (entry === undefined) throw new ObjectionsRefusal(404, REQUEST_WORDS.unknownNotice)
  const email = (typed.get('email') ?? '').trim()
  if (email === '') throw new ObjectionsRefusal(400, REQUEST_WORDS.noEmail)
  if (!isMailAddress(email)) throw new ObjectionsRefusal(400, REQUEST_WORDS.notEmail(quoted(email)))
  const customer = onOneLine(typed.get('customer') ?? '')
  if (customer === '') throw new ObjectionsRefusal(400, REQUEST_WORDS.noCustomer)
  if (isLongerThan(customer, LONGEST_CUSTOMER)) throw new ObjectionsRefusal(400, REQUEST_WORDS.longCustomer)
  if (isUnprintable(customer)) throw new ObjectionsRefusal(400, OBJECTION_WORDS.unprintable)
  const filed = filedIn(typed)
  const known = entry.changes.filter(mayBeObjectedTo).map(({ id }) => id)
  if (!filed.changes.every((change) => known.includes(change)))
    throw new ObjectionsRefusal(400, OBJECTION_WORDS.badChange)
  return { notice, email, customer, filed }
}
