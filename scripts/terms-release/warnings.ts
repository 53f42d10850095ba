import type { CheckedData } from '#lib/server/data/check-data.ts'
import { emptyListFindings } from '#lib/server/data/empty-lists.ts'
import type { Finding } from '#lib/server/data/finding.ts'

/**
 * The warnings of the check that whoever releases a draft should read before saying yes: those about the draft and those
 * about files that all versions share, without those about other versions.
 */
export function warningsFor(version: string, { catalogue, warnings }: CheckedData): Finding[] {
  const others = new Map([...(catalogue?.drafts ?? [])].filter(([draft]) => draft !== version))
  const ofOthers = new Set(
    catalogue === null
      ? []
      : emptyListFindings({ ...catalogue, drafts: others }).map(({ message }) => message),
  )
  return warnings.filter(({ file, message }) => {
    const folder = /^data\/terms\/([^/]+)\//.exec(file)?.[1]
    return (folder === undefined || folder === version) && !ofOthers.has(message)
  })
}
