import { versionPath } from '#lib/domain/addresses.ts'
import { publicationOf } from '#lib/domain/publications/publication.ts'
import { firstEffectiveDay, lastEffectiveDay } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import { companyOf } from '#lib/domain/subprocessors/ledger/words.ts'
import type { Followed } from '#lib/domain/subscriptions/subscription.ts'
import { noticeInWords } from '../../publications/mails/notice-words.ts'
import { absolute, UnknownPublicationError } from '../../publications/mails/telling.ts'
import { concerning, partFor } from '../../subprocessors/published-notices.ts'
import { tellingOf } from '../../subscriptions/mails/context.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { releaseInWords } from '../../versions/release-in-words.ts'

/** What a webhook says happened: its type, when, and the facts, which are those of the page that it links. */
export type WebhookEvent = { type: string; at: Date; data: object }

/** Companies that an event names; the page that it links has all of them. Its payload stays below 20 kB. */
const MOST_COMPANIES = 30

/**
 * The event of a publication for whoever follows a selection.
 * @throws UnknownPublicationError where this process does not know it
 */
export async function eventOf(key: string, followed: Followed, now: Date): Promise<WebhookEvent> {
  const publication = publicationOf(key)
  return publication.kind === 'notice'
    ? noticeEvent(publication.notice, followed, now)
    : await releaseEvent(publication.version, now)
}

function noticeEvent(id: string, followed: Followed, now: Date): WebhookEvent {
  const telling = tellingOf({ followed, now, leave: '' })
  const { notice, period, title, first, href } = noticeInWords(id, telling)
  const told = partFor(notice, telling.selection, now)
  return {
    type: 'subprocessors.notice.published',
    at: new Date(notice.publishedAt),
    data: {
      notice: id,
      title,
      summary: first,
      url: href,
      api: absolute(`/api/v1/subprocessors/changes/${id}`),
      publishedAt: notice.publishedAt,
      withdraws: notice.cancels ?? null,
      firstEffectiveOn: firstEffectiveDay(told) ?? null,
      lastEffectiveOn: lastEffectiveDay(told) ?? null,
      objectBy: period.kind === 'until' ? period.lastDay : null,
      companies: concerning(notice, telling.selection, now)
        .map((change) => ({ id: change.id, name: companyOf(change) }))
        .slice(0, MOST_COMPANIES),
    },
  }
}

async function releaseEvent(version: string, now: Date): Promise<WebhookEvent> {
  const entry = publishedEntries(now).find((candidate) => candidate.version === version)
  if (entry === undefined) throw new UnknownPublicationError(`Version ${version}`)
  const { title, path, changed, material } = await releaseInWords(entry, now)
  return {
    type: 'sla.version.published',
    at: new Date(entry.publishedAt),
    data: {
      version,
      title,
      summary: `${changed} ${material}`,
      url: absolute(path),
      versionUrl: absolute(versionPath(version)),
      publishedAt: entry.publishedAt,
      effectiveAt: entry.effectiveAt,
      isMaterial: entry.material,
    },
  }
}
