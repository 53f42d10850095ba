import type { Release } from '#lib/domain/release/standing.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { type NoticeTerms, objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import type { Catalogue } from '../catalogue.ts'
import { catalogue } from '../current.ts'
import { noticeTermsAt } from '../subprocessors/ledger-findings.ts'

/** How long until a version or a notice changes what pages say; infinite where the ledgers name no later moment. */
export function millisecondsToNextChange(now: Date): number {
  return untilNext(momentsOf(catalogue()), now)
}

/** They are asked for at each answer of the API, and change only with the data. */
const known = new WeakMap<Catalogue, string[]>()

function momentsOf(data: Catalogue): string[] {
  const moments = known.get(data) ?? [
    ...releaseMoments(data.ledger),
    ...noticeMoments(data.notices, ({ publishedAt }) => noticeTermsAt(data, publishedAt)),
  ]
  known.set(data, moments)
  return moments
}

/** When a version is published or begins. */
export function releaseMoments(ledger: readonly Release[]): string[] {
  return ledger.flatMap(({ publishedAt, effectiveAt }) => [publishedAt, effectiveAt])
}

/** When a notice is published, can no longer be objected to, or takes effect. */
export function noticeMoments(
  notices: readonly NoticeEntry[],
  termsOf: (notice: NoticeEntry) => NoticeTerms | null,
): string[] {
  return notices.flatMap((notice) => {
    const period = objectionPeriodOf(notice, termsOf(notice))
    return [
      notice.publishedAt,
      ...(period.kind === 'until' ? [period.endsAt] : []),
      ...notice.changes.map(({ effectiveOn }) => `${effectiveOn}T00:00:00Z`),
    ]
  })
}

/** Milliseconds to the first moment after now; what is reached has changed what it changes. */
export function untilNext(moments: readonly string[], now: Date): number {
  const ahead = moments.map((moment) => Date.parse(moment)).filter((moment) => moment > now.getTime())
  return Math.min(...ahead) - now.getTime()
}
