import { isUnprintable, onOneLine } from '#lib/domain/contracts/customer.ts'
import { MOST_ASKED, MOST_ASKER } from '#lib/domain/links/page/limits.ts'
import { ASK_FAULTS } from '#lib/domain/links/page/words.ts'
import { quoted } from '../../http/request/search-params.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'

/** A question as it is kept. */
export type AskedQuestion = { name: string; email: string; question: string }

/** What a form holds, or what to correct in it first. */
export function readQuestion(typed: URLSearchParams): AskedQuestion | { fault: string } {
  const question = (typed.get('question') ?? '').replaceAll(/\r\n?/g, '\n').trim()
  const name = onOneLine(typed.get('name') ?? '')
  const email = (typed.get('email') ?? '').trim()
  if (question === '') return { fault: ASK_FAULTS.noQuestion }
  if (question.length > MOST_ASKED) return { fault: ASK_FAULTS.longQuestion }
  if (name === '') return { fault: ASK_FAULTS.noName }
  if (name.length > MOST_ASKER) return { fault: ASK_FAULTS.longName }
  if (isUnprintable(question) || isUnprintable(name)) return { fault: ASK_FAULTS.unprintable }
  if (email === '') return { fault: ASK_FAULTS.noEmail }
  if (!isMailAddress(email)) return { fault: ASK_FAULTS.notEmail(quoted(email)) }
  return { name, email, question }
}
