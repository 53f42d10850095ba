import type { Catalogue } from '#lib/server/terms/catalogue.ts'
import type { CheckedData } from '#lib/server/terms/checks/check-data.ts'
import { emptyListFindings } from '#lib/server/terms/checks/empty-lists.ts'
import { unpublishedFindings } from '#lib/server/terms/checks/unpublished.ts'
import type { Finding } from '#lib/server/terms/finding.ts'
import type { ReleasePlan } from '#lib/server/terms/release/plan-release.ts'

/**
 * The warnings of the check that whoever releases a draft should read before saying yes: those about the draft and those
 * about files that all versions share, without those about other versions and those about facts without effect, for which
 * see `stillUnpublished`.
 */
export function warningsFor(version: string, { catalogue, warnings }: CheckedData): Finding[] {
  const others = new Map([...(catalogue?.drafts ?? [])].filter(([draft]) => draft !== version))
  const ofOthers = new Set(
    catalogue === null
      ? []
      : emptyListFindings({ ...catalogue, drafts: others }).map(({ message }) => message),
  )
  return warnings.filter(({ file, rule, message }) => {
    const folder = /^data\/terms\/([^/]+)\//.exec(file)?.[1]
    return (
      rule !== 'data.unpublished' && (folder === undefined || folder === version) && !ofOthers.has(message)
    )
  })
}

/** What of `data/` will still have no effect once a draft is released. */
export function stillUnpublished(
  root: string,
  catalogue: Catalogue,
  { entry }: Pick<ReleasePlan, 'entry'>,
  now: Date,
): Finding[] {
  const draft = catalogue.drafts.get(entry.version)
  if (draft === undefined) return []
  const after = {
    ...catalogue,
    ledger: [...catalogue.ledger, { ...entry, inputsSha256: '', previousSha256: null }],
    versions: new Map([...catalogue.versions, [entry.version, draft]]),
    drafts: new Map([...catalogue.drafts].filter(([version]) => version !== entry.version)),
  }
  return unpublishedFindings(root, after, now)
}
