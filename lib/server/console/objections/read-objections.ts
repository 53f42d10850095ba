import { ENTRY_WORDS } from '#lib/domain/console/objections/entry-words.ts'
import type { ApprovalLine, ObjectionPage, ObjectionsFacts } from '#lib/domain/console/objections/view.ts'
import { OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { arrivalInWords } from '#lib/domain/objections/arrival.ts'
import { OBJECTION_MAIL } from '#lib/domain/objections/mail-words.ts'
import { isUndoable, nextSteps } from '#lib/domain/objections/objection.ts'
import { isEntered } from '#lib/domain/objections/way.ts'
import { decisionInWords, OBJECTION_WORDS, stepInWords } from '#lib/domain/objections/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { localDay } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { privateAnswer } from '../../http/response/answer.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import type { eventsOf } from '../../objections/history/stored-objection.ts'
import { againstOf } from '../../objections/mails/objection-mail.ts'
import { reachedAt } from '../../objections/mails/reached.ts'
import { type AskedApproval, listApprovals } from '../../objections/queries/list-approvals.ts'
import { findObjection, listObjections } from '../../objections/queries/list-objections.ts'
import type { FiledObjection } from '../../objections/receipts/filed-objection.ts'
import { readReceipt } from '../../objections/receipts/read-receipt.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal, isConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { objectionLine } from './objection-line.ts'

/** The newest objections, and what customers have to approve. @throws ForbiddenError */
export async function readObjections({ actor, db, at }: Viewer): Promise<ObjectionsFacts> {
  const business = now()
  const asking = { actor, db }
  return {
    objections: (await listObjections(asking)).map((filed) => objectionLine(filed, business)),
    approvals: (await listApprovals(business, asking)).map((asked) => approvalLine(asked, business)),
    at: at.toISOString(),
  }
}

/** An objection with all that is known of it. @throws ForbiddenError, ConsoleRefusal */
export async function readObjection(id: string, { actor, db, at }: Viewer): Promise<ObjectionPage> {
  const business = now()
  requirePermission(actor, 'objections.manage')
  const found = isId(id) ? await findObjection(id, { actor, db }) : null
  if (found === null) throw new ConsoleRefusal(404, OBJECTIONS_WORDS.unknown)
  const { filed, events, hasReceipt } = found
  const { objection } = filed
  const address = await reachedAt(objection, db)
  return {
    line: objectionLine(filed, business),
    lines: linesOf(filed, address, business),
    grounds: objection.grounds,
    history: events.map((event) => ({
      at: event.at,
      words: happened(event, objection),
      who: event.who ?? objection.who,
      note: event.note,
    })),
    steps: nextSteps(objection.standing),
    canUndo: isUndoable(events),
    hasReceipt,
    at: at.toISOString(),
  }
}

/** What happened, for whoever is at the desk. */
function happened(
  { step, outcome }: Awaited<ReturnType<typeof eventsOf>>[number],
  { via, receivedAt, zone }: FiledObjection['objection'],
): string {
  return step === 'received' && isEntered(via)
    ? ENTRY_WORDS.received(via, localDay(receivedAt, zone))
    : stepInWords(step, outcome)
}

/** The same; null where there is none of this id. @throws ForbiddenError */
export async function findObjectionPage(id: string, viewer: Viewer): Promise<ObjectionPage | null> {
  try {
    return await readObjection(id, viewer)
  } catch (error) {
    if (isConsoleRefusal(error) && error.status === 404) return null
    throw error
  }
}

/** The signed receipt of an objection. @throws ForbiddenError, ConsoleRefusal */
export async function receiptFile(id: string, { actor, db }: Viewer): Promise<Response> {
  requirePermission(actor, 'objections.manage')
  const receipt = isId(id) ? await readReceipt(id, db) : null
  if (receipt === null) throw new ConsoleRefusal(404, OBJECTIONS_WORDS.unknown)
  return privateAnswer(new Uint8Array(receipt.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${receipt.fileName}"`,
    },
  })
}

function linesOf(filed: FiledObjection, address: string | null, at: Date): ObjectionPage['lines'] {
  const { isLate, lastDay, zone, who, version, textSha256 } = filed.objection
  return [
    { label: OBJECTION_MAIL.against, words: againstOf(filed, at) },
    { label: OBJECTION_WORDS.from, words: address === null ? who : `${who} (${address})` },
    { label: OBJECTION_MAIL.at, words: arrivalInWords(filed.objection) },
    {
      label: OBJECTION_WORDS.lastDay,
      words: lastDay === null ? OBJECTIONS_WORDS.noDeadline : lastDayInWords({ lastDay, zone }),
    },
    { label: OBJECTION_MAIL.inTime, words: isLate ? OBJECTION_MAIL.late : OBJECTION_MAIL.yes },
    ...(version === null ? [] : [{ label: OBJECTIONS_WORDS.terms, words: version }]),
    { label: OBJECTIONS_WORDS.sha256, words: textSha256 },
  ]
}

function approvalLine(
  { notice, contract, customer, effectiveOn, decision }: AskedApproval,
  at: Date,
): ApprovalLine {
  return {
    notice: notice.id,
    contract: contract.id,
    customer,
    name: contractName(contract),
    ...publicationTitle(notice.publication, at),
    effective: dateInWords(effectiveOn),
    decision: decision === null ? null : decisionLine(decision),
  }
}

function decisionLine({
  id,
  decision,
  at,
  who,
  reference,
  recordedBy,
}: NonNullable<AskedApproval['decision']>): ApprovalLine['decision'] {
  const said = decisionInWords(decision, at.slice(0, 10), who)
  const words = recordedBy === null ? said : `${said} ${OBJECTIONS_WORDS.by(recordedBy, reference ?? '')}`
  return { id, kind: decision, words, canUndo: recordedBy !== null }
}
