import { contractName } from '#lib/domain/contracts/words.ts'
import { arrivalInWords } from '#lib/domain/objections/arrival.ts'
import { datesInWords, OBJECTION_MAIL } from '#lib/domain/objections/mail-words.ts'
import { nextSteps } from '#lib/domain/objections/objection.ts'
import type { OwnPageFacts } from '#lib/domain/objections/view.ts'
import { OBJECTION_WORDS, STANDING_NAMES, stepInWords } from '#lib/domain/objections/words.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { store } from '../../db/store.ts'
import { type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import { catalogue } from '../../terms/current.ts'
import { openedAgain } from '../filing/form-again.ts'
import { eventsOf } from '../history/stored-objection.ts'
import { againstOf } from '../mails/objection-mail.ts'
import { type FiledObjection, filedObjection } from '../receipts/filed-objection.ts'
import { readReceipt } from '../receipts/read-receipt.ts'
import { tokenHash } from '../tokens.ts'
import { faulty, orFault } from './or-fault.ts'

/** The page of an objection, for whoever has its link. It changes nothing. */
export async function ownObjectionPage(
  token: string,
  asked: SearchParams,
  now: Date,
): Promise<OwnPageFacts & { refused: string | null }> {
  const { name: vendor, legalName } = catalogue().vendor
  const refused = openedAgain(shownAgain(asked, 'again')).fault?.message ?? null
  const found = await orFault(async () => {
    const { db } = await store()
    const filed = await filedObjection({ tokenSha256: tokenHash(token) }, db)
    if (filed === null) return faulty(404, OBJECTION_WORDS.unknown)
    const events = await eventsOf(filed.objection.id, db)
    const { objection, notice, contract, customer } = filed
    return {
      kind: 'objection' as const,
      token,
      reference: objection.reference,
      what: { ...publicationTitle(notice.publication, now), customer, contract: contractName(contract) },
      lines: linesOf(filed, now),
      grounds: objection.grounds,
      history: events.map(({ at, step, outcome, note }) => ({
        at: momentInWords(at),
        words: [stepInWords(step, outcome), ...(note === null ? [] : [note])].join('. '),
      })),
      hasReceipt: (await readReceipt(objection.id, db)) !== null,
      mayWithdraw: nextSteps(objection.standing).includes('withdrawn'),
    }
  })
  return { vendor, legalName, refused, ...found }
}

function linesOf(filed: FiledObjection, now: Date) {
  const { objection } = filed
  const { standing, receivedAt, isLate, lastDay, zone, answerDays, exitDays, answeredAt, who } = objection
  const days = answerDays === null || exitDays === null ? null : { answer: answerDays, exit: exitDays }
  const isOver = standing === 'resolved' || standing === 'withdrawn'
  const answered = answeredAt === null ? null : new Date(answeredAt)
  const dates = datesInWords(new Date(receivedAt), answered, isOver ? null : days, zone)
  return [
    { label: OBJECTION_MAIL.now, words: STANDING_NAMES[standing] },
    { label: OBJECTION_MAIL.against, words: againstOf(filed, now) },
    { label: OBJECTION_MAIL.at, words: arrivalInWords(objection) },
    { label: OBJECTION_WORDS.from, words: who },
    {
      label: OBJECTION_WORDS.lastDay,
      words: lastDay === null ? OBJECTION_WORDS.doesNotRun : lastDayInWords({ lastDay, zone }),
    },
    { label: OBJECTION_MAIL.inTime, words: isLate ? OBJECTION_MAIL.late : OBJECTION_MAIL.yes },
    ...dates.map(([label, words]) => ({ label, words })),
  ]
}
