import { AS_ANNOUNCED } from '#lib/domain/objections/own-days.ts'
import type { ConfirmPageFacts, PageFault, RequestPageFacts } from '#lib/domain/objections/view.ts'
import { OBJECTION_WORDS, REQUEST_WORDS } from '#lib/domain/objections/words.ts'
import { mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { store } from '../../db/store.ts'
import { type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import { systemNow } from '../../platform/clock.ts'
import { noticePage } from '../../subprocessors/pages/notice-page.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { openedAgain } from '../filing/form-again.ts'
import { waitingRequest } from '../requests/waiting-request.ts'
import { tokenHash } from '../tokens.ts'
import { choosable } from './choosable.ts'
import { faulty, orFault } from './or-fault.ts'

const UNKNOWN: PageFault = { status: 404, message: REQUEST_WORDS.unknownConfirmation }

/** The public form to object to a notice. It knows nobody, and needs no database. */
export function requestPage(asked: SearchParams, now: Date): RequestPageFacts {
  const { name: vendor, legalName } = catalogue().vendor
  const notice = shownAgain(asked, 'notice')
  const ledger = publishedNotices(now)
  const entry = ledger.find(({ id }) => id === notice)
  if (entry === undefined) return { vendor, legalName, ...faulty(404, REQUEST_WORDS.unknownNotice) }
  if (entry.cancels !== undefined || cancellationOf(entry.id, ledger) !== null)
    return { vendor, legalName, ...faulty(410, OBJECTION_WORDS.withdrawn) }
  const changes = entry.changes.filter(mayBeObjectedTo)
  if (changes.length === 0) return { vendor, legalName, ...faulty(410, REQUEST_WORDS.nothing) }
  const again = openedAgain(shownAgain(asked, 'again'))
  const typed = (name: string) => again.typed.get(name) ?? ''
  return {
    ...{ vendor, legalName, kind: 'form', notice },
    ...publicationTitle(`subprocessors/${entry.id}`, now),
    objection: noticePage(entry.id, now)?.objection ?? [],
    changes: choosable(entry.id, changes, { region: null, days: AS_ANNOUNCED }, now),
    given: {
      ...{
        email: typed('email'),
        customer: typed('customer'),
        name: typed('name'),
        grounds: typed('grounds'),
      },
      changes: again.fault === null ? changes.map(({ id }) => id) : again.typed.getAll('change'),
    },
    fault: again.fault,
  }
}

/** The page behind the link that confirms an objection. It changes nothing. */
export async function confirmPage(asked: SearchParams, now: Date): Promise<ConfirmPageFacts> {
  const { name: vendor, legalName } = catalogue().vendor
  const token = shownAgain(asked, 'token')
  const refused = openedAgain(shownAgain(asked, 'again')).fault
  const found = await orFault(async () => {
    const { db } = await store()
    const waiting = await waitingRequest({ tokenSha256: tokenHash(token) }, db)
    const fault = refused ?? faultOf(waiting?.request)
    if (waiting === null || fault !== null) return { kind: 'fault' as const, fault: fault ?? UNKNOWN }
    return {
      ...{ kind: 'asks' as const, token },
      title: publicationTitle(waiting.notice.publication, now).title,
      contracts: waiting.contracts.map(({ name }) => name),
      grounds: waiting.request.grounds,
    }
  })
  return { vendor, legalName, ...found }
}

function faultOf(request: { usedAt: string | null; expiresAt: string } | undefined): PageFault | null {
  if (request === undefined) return UNKNOWN
  if (request.usedAt !== null) return { status: 410, message: REQUEST_WORDS.usedConfirmation }
  return Date.parse(request.expiresAt) <= systemNow().getTime()
    ? { status: 410, message: REQUEST_WORDS.expiredConfirmation }
    : null
}
