import { isPermitted, type Permission } from '#lib/domain/auth/roles.ts'
import { expiringCertificate } from '#lib/domain/console/today/certificate.ts'
import { handedLink, renewingContract } from '#lib/domain/console/today/contracts.ts'
import { endingKeys } from '#lib/domain/console/today/ending-keys.ts'
import { endingLinks } from '#lib/domain/console/today/ending-links.ts'
import type { TodayFacts, WaitingItem } from '#lib/domain/console/today/view.ts'
import {
  comingChange,
  comingVersion,
  failedDocuments,
  failedMails,
  failedNotice,
  missingContacts,
  missingFactor,
  openInvitations,
  openTasks,
  untestedAddress,
  waitingNotice,
  waitingReview,
} from '#lib/domain/console/today/waiting.ts'
import { waitingObjection } from '#lib/domain/console/today/waiting-objection.ts'
import { inForce, publishedBy } from '#lib/domain/release/standing.ts'
import { firstEffectiveDay } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import { listKeys } from '../../api-keys/list-keys.ts'
import { archiveProgress } from '../../archive/jobs/state/progress.ts'
import { vendorCertificate } from '../../archive/signing/signing-identity.ts'
import { listInvitations } from '../../auth/invitations/list-invitations.ts'
import { ownSignIn } from '../../auth/profile/own-sign-in.ts'
import { countWithoutContact } from '../../contracts/queries/count-customers.ts'
import { handedLinks } from '../../links/contract/handed-links.ts'
import { countEnding } from '../../links/queries/count-ending.ts'
import { type Asking, openNotices } from '../../notices/queries/list-notices.ts'
import { countTasks } from '../../notices/queries/list-tasks.ts'
import { listUnanswered } from '../../objections/queries/list-objections.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { renewingContracts } from '../../renewals/renewing-contracts.ts'
import { listedNotice, publishedNotices } from '../../subprocessors/published-notices.ts'
import { mailCounts } from '../../subscriptions/sending/mail-counts.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { noticeLine } from '../notices/notice-line.ts'
import { readObjectionAddress } from '../notices/objection-address/read-address.ts'
import { objectionLine } from '../objections/objection-line.ts'
import type { Viewer } from '../viewer.ts'

/**
 * What waits for someone, by what their role may see: what is amiss first.
 * @throws ForbiddenError
 */
export async function readToday({ actor, db, at: systemAt }: Viewer): Promise<TodayFacts> {
  requirePermission(actor, 'console.read')
  const may = (permission: Permission) => isPermitted(actor.role, permission)
  const at = now()
  const { hasPassword, hasSecondFactor } = await ownSignIn({ actor, db })
  const items = [
    ...(may('releases.read') ? [...documentsAmiss(), ...termsAhead(at), ...changesAhead(at)] : []),
    ...(may('releases.retry') ? await certificateAhead(at, db) : []),
    ...(may('subscribers.read') ? failedMails(mailCounts()?.failed ?? 0) : []),
    ...(may('people.invite')
      ? openInvitations((await listInvitations({ actor, db })).filter(({ person }) => person === null).length)
      : []),
    // Keys end by the system's clock.
    ...(may('apiKeys.create') ? endingKeys(await listKeys(systemAt, { actor, db }), systemAt) : []),
    ...(may('contracts.read') ? missingContacts(await countWithoutContact(dayOf(at), { actor, db })) : []),
    ...(may('contracts.record') ? await contractsOpen(at, { actor, db }) : []),
    ...(may('notices.send') ? await noticesOpen(at, { actor, db }) : []),
    ...(may('notices.send') ? openTasks(await countTasks({ actor, db })) : []),
    ...(may('notices.send') ? untestedAddress(await readObjectionAddress(at, db)) : []),
    ...(may('links.read')
      ? endingLinks(await countEnding(at, { actor, db }), may('links.all') ? 'all' : 'own')
      : []),
    ...(may('objections.manage') ? await objectionsOpen(at, { actor, db }) : []),
    ...(hasPassword && !hasSecondFactor ? [missingFactor()] : []),
  ]
  const turn = { amiss: 0, soon: 1, open: 2 }
  return { items: items.toSorted((a, b) => turn[a.pressing] - turn[b.pressing]) }
}

async function contractsOpen(at: Date, asking: Asking): Promise<WaitingItem[]> {
  const handed = await handedLinks(asking)
  const renewing = await renewingContracts(dayOf(at), asking)
  return [
    ...handed.map(({ id, preparedFor, byName }) => handedLink({ id, customer: preparedFor, by: byName })),
    ...renewing.map((contract) => renewingContract(contract, dayOf(at))),
  ]
}

async function noticesOpen(at: Date, asking: Asking): Promise<WaitingItem[]> {
  const lines = (await openNotices(at, asking)).map((found) => noticeLine(found, at))
  return lines.flatMap((line) => [
    ...(line.state === 'waiting' ? [waitingNotice(line)] : []),
    ...(line.counts.failed > 0 ? [failedNotice(line)] : []),
  ])
}

async function objectionsOpen(at: Date, asking: Asking): Promise<WaitingItem[]> {
  const lines = (await listUnanswered(asking)).map((found) => objectionLine(found, at))
  return lines.flatMap(({ id, reference, customer, answer }) =>
    answer === null ? [] : [waitingObjection({ id, reference, customer, ...answer })],
  )
}

/** What is on its way is nobody's to do. */
function documentsAmiss(): WaitingItem[] {
  const { state, reason, owed, archived } = archiveProgress()
  return state === 'failing' && reason !== null ? [failedDocuments(Math.max(0, owed - archived), reason)] : []
}

async function certificateAhead(at: Date, db: Viewer['db']): Promise<WaitingItem[]> {
  const certificate = await vendorCertificate(db)
  return certificate === null ? [] : expiringCertificate(certificate.notAfter, at)
}

function termsAhead(at: Date): WaitingItem[] {
  const today = dayOf(at)
  const { ledger } = catalogue()
  const review = shownTerms(at)?.review
  const after = inForce(ledger, at)?.version ?? null
  const coming = publishedBy(ledger, at).filter(({ effectiveAt }) => Date.parse(effectiveAt) > at.getTime())
  return [
    ...(review === undefined ? [] : waitingReview(review, today)),
    ...coming.flatMap(({ version, effectiveAt }) =>
      comingVersion({ version, begins: new Date(effectiveAt).toISOString().slice(0, 10), after }, today),
    ),
  ]
}

function changesAhead(at: Date): WaitingItem[] {
  const today = dayOf(at)
  return publishedNotices(at).flatMap((notice) => {
    const { id, title, state } = listedNotice(notice, at)
    if (state !== 'open' && state !== 'ahead') return []
    const begins = notice.changes.map(({ effectiveOn }) => effectiveOn).filter((day) => day > today)
    return comingChange({ id, title, begins: begins.toSorted()[0] ?? firstEffectiveDay(notice) }, today)
  })
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
