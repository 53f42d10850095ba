import type { z } from 'zod'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import { taskInWords } from '#lib/domain/console/notices/tasks/words.ts'
import type { NoticePage, NoticesFacts, SendPreview } from '#lib/domain/console/notices/view.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import type { Addressee } from '#lib/domain/notices/audience.ts'
import { writtenLines } from '#lib/domain/notices/written/words.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { leadTimeWarnings } from '../../notices/concerning/lead-time-of.ts'
import { ownNotices } from '../../notices/concerning/own-notice.ts'
import { scopeNames } from '../../notices/concerning/scope-names.ts'
import { findNotice, listNotices } from '../../notices/queries/list-notices.ts'
import { listLacking, listRecipients } from '../../notices/queries/list-recipients.ts'
import { countTasks, openTasksOf } from '../../notices/queries/list-tasks.ts'
import { previewNotice } from '../../notices/queries/preview-notice.ts'
import { sampleOf } from '../../notices/sending/send-copy.ts'
import { effectsOfNotice } from '../../objections/queries/effects-of-notice.ts'
import { now } from '../../platform/clock.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal, isConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { noticeLine, publicDeadline } from './notice-line.ts'
import { readObjectionAddress } from './objection-address/read-address.ts'
import { recipientRow } from './recipient-row.ts'
import type { recipientsQuerySchema } from './schema.ts'

/** So many of those who would be told are named. */
const MOST_NAMED = 20

/** Every notice to customers. @throws ForbiddenError */
export async function readNotices({ actor, db, at }: Viewer): Promise<NoticesFacts> {
  const business = now()
  const found = await listNotices(business, { actor, db })
  return {
    notices: found.map((one) => noticeLine(one, business)),
    tasks: await countTasks({ actor, db }),
    objectionAddress: await readObjectionAddress(business, db),
    maySend: isPermitted(actor.role, 'notices.send'),
    at: at.toISOString(),
  }
}

/**
 * A notice with a page of those who are told.
 * @throws ForbiddenError, ConsoleRefusal
 */
export async function readNotice(
  id: string,
  { state, find, after }: z.output<typeof recipientsQuerySchema>,
  { actor, db, at }: Viewer,
): Promise<NoticePage> {
  const business = now()
  const asking = { actor, db }
  const found = isId(id) ? await findNotice(id, business, asking) : null
  if (found === null) throw new ConsoleRefusal(404, NOTICES_WORDS.unknown)
  const question = { notice: id, state: state ?? null, find, after: after ?? null }
  const { rows, next } = await listRecipients(question, asking)
  const contracts = rows.map(({ contract }) => contract)
  const objections = {
    effects: await effectsOfNotice(found.notice, contracts, business, db),
    own: await ownNotices(found.notice.publication, contracts, business, db),
  }
  const tasks = await openTasksOf(
    rows.map(({ recipient }) => recipient.id),
    asking,
  )
  const tasksOf = (recipient: string) =>
    (tasks.get(recipient) ?? []).map(({ reason, owner }) => taskInWords(reason, owner))
  const isReleased = found.notice.releasedAt !== null
  return {
    notice: noticeLine(found, business),
    rows: rows.map((row) =>
      recipientRow(row, objections, { isReleased, tasks: tasksOf(row.recipient.id), now: business }),
    ),
    next,
    lacking: (await listLacking(id, asking)).map(
      ({ customer, contract }) => `${customer}, ${contractName(contract)}`,
    ),
    maySend: isPermitted(actor.role, 'notices.send'),
    says: found.notice.written === null ? [] : writtenLines(found.notice.written, scopeNames(business)),
    at: at.toISOString(),
  }
}

/** The first page of a notice; null where there is none of this id. @throws ForbiddenError */
export async function findNoticePage(id: string, viewer: Viewer): Promise<NoticePage | null> {
  try {
    return await readNotice(id, { find: '' }, viewer)
  } catch (error) {
    if (isConsoleRefusal(error) && error.status === 404) return null
    throw error
  }
}

/** Who would be told if a notice were sent now, and what. @throws ForbiddenError, ConsoleRefusal */
export async function readPreview(id: string, { actor, email, db }: Viewer): Promise<SendPreview> {
  const business = now()
  const found = isId(id) ? await previewNotice(id, business, { actor, db }) : null
  if (found === null) throw new ConsoleRefusal(404, NOTICES_WORDS.unknown)
  const { notice, audience } = found
  // Nobody objects to what is written by hand, or to a version that moves nothing of the vendor's own.
  const about = noticeSubject(notice.publication).kind
  const isObjectable = about === 'notice' || publicDeadline(notice.publication, business) !== null
  const objection = isObjectable ? await readObjectionAddress(business, db) : null
  const told = audience.filter(({ contacts }) => contacts.length > 0)
  const [first] = told
  return {
    contacts: told.reduce((sum, { contacts }) => sum + contacts.length, 0),
    customers: new Set(told.map(({ customer }) => customer.id)).size,
    told: told.flatMap(linesOf).slice(0, MOST_NAMED),
    lacking: audience
      .filter(({ contacts }) => contacts.length === 0)
      .map(({ customer, contract }) => `${customer.name}, ${contractName(contract)}`),
    subject: first === undefined ? null : (await sampleOf(notice, first, business, db)).subject,
    warnings: [
      ...(notice.written === null ? [] : await leadTimeWarnings(notice.written, audience, business, db)),
      ...(objection === null || objection.works ? [] : [objection.words]),
    ],
    own: email,
  }
}

function linesOf({ customer, contract, contacts }: Addressee): string[] {
  return contacts.map(({ address }) => `${customer.name}, ${contractName(contract)}: ${address}`)
}
