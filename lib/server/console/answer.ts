import type { z } from 'zod'
import { isFromOwnPage } from '../auth/forms/own-origin.ts'
import { isSessionEnded, requireSession } from '../auth/sessions/require-session.ts'
import { type CommandContext, transaction } from '../db/command.ts'
import { privateJson } from '../http/response/answer.ts'
import { PROBLEM_TYPE } from '../http/response/problem.ts'
import { now } from '../platform/clock.ts'
import { ConsoleRefusal, isConsoleRefusal, type RefusedField } from './refusal.ts'
import { seenBy, type Viewer } from './viewer.ts'

const SIGNED_OUT = 'You are signed out. Sign in again, then repeat this.'
const FOREIGN =
  'This was not sent from a page of the console, so nothing was done. Open the console, and do it there.'
const UNPRINTABLE = 'Remove the characters that cannot be shown.'
const BROKEN_OFF = 'The file did not arrive in full. Send it again.'
const NO_JSON = 'Send one JSON object, with the content type application/json.'

/** Answers a question of the console's pages, whose right `read` checks. Nobody keeps the answer. */
export async function answerQuestion(
  { headers }: Request,
  read: (viewer: Viewer) => Promise<object>,
): Promise<Response> {
  return await answeredBy(headers, async (viewer) => privateJson(await read(viewer)))
}

/**
 * Makes a change that the console's pages ask for, in one transaction.
 * @param schema of the JSON that is sent; its messages say what to send, as sentences
 * @param change checks the right, makes the change, and gives what is answered
 */
export async function answerChange<Input>(
  request: Request,
  schema: z.ZodType<Input>,
  change: (input: Input, context: CommandContext) => Promise<object>,
): Promise<Response> {
  return await answerSent(request, schema, async (input, { db, actor }) =>
    privateJson(
      await transaction(db, { actor, now: now() }, async (context) => {
        const changed = await change(input, context)
        await requireSession(actor, context.tx)
        return changed
      }),
    ),
  )
}

/** As `answerChange`, for what opens its transactions itself, or sets cookies. */
export async function answerSent<Input>(
  request: Request,
  schema: z.ZodType<Input>,
  answer: (input: Input, viewer: Viewer) => Promise<Response>,
): Promise<Response> {
  // Read to its end whatever it is: Next goes on filling the stream of one that is given up.
  const body = await request.text().catch(() => null)
  // Before anybody is looked up.
  if (!isFromOwnPage(request.headers)) return problem(403, 'Not from this site', FOREIGN)
  return await answeredBy(request.headers, (viewer) => answer(inputOf(request.headers, body, schema), viewer))
}

/** As `answerSent`, for a file, which is the body of the request as it is. */
export async function answerFile(
  request: Request,
  answer: (file: Uint8Array, viewer: Viewer) => Promise<Response>,
): Promise<Response> {
  // Read to its end, as above. The server in front bounds its length.
  const file = await request.arrayBuffer().catch(() => null)
  if (!isFromOwnPage(request.headers)) return problem(403, 'Not from this site', FOREIGN)
  return await answeredBy(request.headers, async (viewer) => {
    if (file === null) throw new ConsoleRefusal(400, BROKEN_OFF)
    return await answer(new Uint8Array(file), viewer)
  })
}

/** Answers whoever is signed in; says to anyone else, and where `answer` refuses, what to do, as problem details. */
export async function answeredBy(
  headers: Headers,
  answer: (viewer: Viewer) => Promise<Response>,
): Promise<Response> {
  try {
    const seen = await seenBy(headers, answer)
    switch (seen.kind) {
      case 'seen':
        return seen.facts
      case 'signed-out':
        return problem(401, 'Signed out', SIGNED_OUT)
      case 'forbidden':
        return problem(403, 'Not permitted', seen.message)
      case 'unreachable':
        return problem(503, 'Out of reach', seen.message)
    }
  } catch (error) {
    if (isSessionEnded(error)) return problem(401, 'Signed out', SIGNED_OUT)
    if (isConsoleRefusal(error)) return problem(error.status, 'Not done', error.message, error.fields)
    throw error
  }
}

function inputOf<Input>(headers: Headers, body: string | null, schema: z.ZodType<Input>): Input {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (body === null || type !== 'application/json') throw new ConsoleRefusal(400, NO_JSON)
  const sent = jsonOf(body)
  // As JSON it is an escape, which a text of ours never needs.
  if (/\\u00(?:0|1|7f|8|9)/i.test(body)) throw new ConsoleRefusal(400, UNPRINTABLE)
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  throw new ConsoleRefusal(400, parsed.error.issues[0]?.message ?? NO_JSON)
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new ConsoleRefusal(400, NO_JSON)
  }
}

// Its pages are all that read it, so it has no code that a program could look up.
function problem(
  status: number,
  title: string,
  detail: string,
  fields: readonly RefusedField[] = [],
): Response {
  return privateJson(
    { type: 'about:blank', title, status, detail, ...(fields.length === 0 ? {} : { fields }) },
    { status, headers: { 'content-type': PROBLEM_TYPE } },
  )
}
