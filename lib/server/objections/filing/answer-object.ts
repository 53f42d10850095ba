import { objectPath, ownObjectionPath } from '#lib/domain/addresses.ts'
import { isDecision } from '#lib/domain/objections/decision.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { type CommandContext, THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { seeOther } from '../../http/response/answer.ts'
import { now } from '../../platform/clock.ts'
import { isObjectionsRefusal, ObjectionsRefusal } from '../refusal.ts'
import { objectionToken } from '../tokens.ts'
import { concernedBy } from './concerned.ts'
import { decideChange } from './decide-change.ts'
import { fileObjection } from './file-objection.ts'
import { againAt } from './form-again.ts'
import { filedIn, nameIn } from './typed-objection.ts'
import { withdrawObjection } from './withdraw-objection.ts'

/** A form in bytes: each character of the reasons may take nine. */
export const LONGEST_FORM = 60_000
const LONGEST_TOKEN = 100

/** Answers the form behind the link of a mail: leads on to the objection, or back to the form with what to correct. */
export async function answerObject(request: Request, token: string): Promise<Response> {
  const typed = await formFields(request, LONGEST_FORM)
  const page = objectPath(token.slice(0, LONGEST_TOKEN))
  return await leading(page, typed, async (fields, context) => {
    const concerned = await concernedBy(token, context.tx)
    if (concerned === null) return page
    const id = await fileObjection({ concerned, filed: filedIn(fields), via: 'mail' }, context)
    return ownObjectionPath(objectionToken(id))
  })
}

/** Answers the buttons by which a customer approves a change, or refuses it. */
export async function answerDecide(request: Request, token: string): Promise<Response> {
  const typed = await formFields(request)
  const page = objectPath(token.slice(0, LONGEST_TOKEN))
  return await leading(page, typed, async (fields, context) => {
    const concerned = await concernedBy(token, context.tx)
    if (concerned === null) return page
    const decision = fields.get('decision') ?? ''
    if (!isDecision(decision)) throw new ObjectionsRefusal(400, OBJECTION_WORDS.noDecision)
    await decideChange({ concerned, decision, who: nameIn(fields), at: context.now, recorded: null }, context)
    return page
  })
}

/** Answers the button by which an objection is withdrawn. */
export async function answerWithdraw(request: Request, token: string): Promise<Response> {
  const typed = await formFields(request)
  const page = ownObjectionPath(token.slice(0, LONGEST_TOKEN))
  return await leading(page, typed ?? new URLSearchParams(), async (_, context) => {
    await withdrawObjection({ token }, context)
    return page
  })
}

/** Where a form leads that was carried out in one transaction; back to its page with the reason where it was not. */
async function leading(
  page: string,
  typed: URLSearchParams | null,
  carryOut: (typed: URLSearchParams, context: CommandContext) => Promise<string>,
): Promise<Response> {
  try {
    if (typed === null) throw new ObjectionsRefusal(400, OBJECTION_WORDS.notForm)
    const { db } = await store()
    const by = { actor: THE_DESK, now: now() }
    return seeOther(await transaction(db, by, (context) => carryOut(typed, context)))
  } catch (error) {
    if (isObjectionsRefusal(error)) {
      const fault = { status: error.status, message: error.message }
      return seeOther(againAt(page, typed ?? new URLSearchParams(), fault))
    }
    if (!isUnrecordable(error)) throw error
    const fault = { status: 503 as const, message: OBJECTION_WORDS.unreachable }
    return seeOther(againAt(page, typed ?? new URLSearchParams(), fault))
  }
}
