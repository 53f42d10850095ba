import { tailoredPath } from '#lib/domain/addresses.ts'
import type { AskForm } from '#lib/domain/links/page/facts.ts'
import { ASK_FAULTS } from '#lib/domain/links/page/words.ts'
import { addressOf } from '../../../auth/trace.ts'
import { THE_DESK, transaction } from '../../../db/command.ts'
import type { Database } from '../../../db/open-store.ts'
import { HourlyBound } from '../../../http/bounds/hourly-bound.ts'
import { warnOfInside } from '../../../http/bounds/inside-warning.ts'
import { formFields } from '../../../http/request/form-fields.ts'
import { seeOther } from '../../../http/response/answer.ts'
import { log } from '../../../platform/logs/log.ts'
import { processShared } from '../../../platform/process-shared.ts'
import { askQuestion } from '../../questions/ask-question.ts'
import { readQuestion } from '../../questions/read-question.ts'
import type { StoredLink } from '../../stored/stored-link.ts'
import { sealedForm } from '../form-again.ts'
import { answerBelow } from './answer-below.ts'

/** In bytes: each character of the question may take nine. */
const LONGEST_FORM = 30_000
/** Of one client within an hour. */
const MOST_ASKED = 10

const bound = processShared(
  'link-questions',
  () => new HourlyBound(MOST_ASKED, warnOfInside(log, 'questions')),
)

/** Answers the form of a question: back to the page, with word that it is sent or what to correct. */
export async function answerQuestion(request: Request, token: string): Promise<Response> {
  const typed = await formFields(request, LONGEST_FORM)
  return await answerBelow(request, token, async ({ page, db, now }) => {
    const path = tailoredPath(token)
    if (page.kind === 'locked') return seeOther(path)
    const address = addressOf(request.headers)
    const form =
      typed === null
        ? faulty(new URLSearchParams(), ASK_FAULTS.notForm)
        : await sent(page.link, typed, { address, now, db })
    return seeOther(`${path}?${new URLSearchParams({ again: sealedForm(form) })}#question`)
  })
}

type Asked = { address: string; now: Date; db: Database }

async function sent(link: StoredLink, typed: URLSearchParams, { address, now, db }: Asked): Promise<AskForm> {
  const read = readQuestion(typed)
  if ('fault' in read) return faulty(typed, read.fault)
  const isTaken =
    bound.allows(address, performance.now()) &&
    (await transaction(db, { actor: THE_DESK, now }, (context) =>
      askQuestion({ link: link.id, ...read }, context),
    ))
  if (!isTaken) return faulty(typed, ASK_FAULTS.tooMany(link.preparedBy.email))
  return { name: '', email: '', question: '', fault: null, isSent: true }
}

function faulty(typed: URLSearchParams, fault: string): AskForm {
  const of = (name: string) => typed.get(name) ?? ''
  return { name: of('name'), email: of('email'), question: of('question'), fault, isSent: false }
}
