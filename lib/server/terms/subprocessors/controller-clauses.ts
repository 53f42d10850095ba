import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import { buildOffer, type OfferSource } from '#lib/domain/offer/offer.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { inForceOrComing } from '#lib/domain/release/standing.ts'
import type { ControllerClauses } from '#lib/domain/subprocessors/ledger/words.ts'
import type { Vendor } from '#lib/domain/vendor/schema.ts'

type Released = {
  vendor: Vendor
  ledger: readonly ReleaseEntry[]
  versions: ReadonlyMap<string, OfferSource>
}

/** Clauses by which a change of who receives data of the vendor's own is announced, and cannot be objected to. */
const CLAUSES = { dpa: 'subprocessors.billing', sla: 'changes.providers' } as const

const known = new WeakMap<OfferSource, string[]>()

/**
 * By which clauses nobody may object to a change that concerns only data of which the vendor is the controller, in the
 * version by which its notice is given: "DPA 6.11", "SLA 15.13". None before a first version is published, and none that the texts
 * do not have.
 */
export function controllerClausesAt(
  { vendor, ledger, versions }: Released,
  publishedAt: string,
): ControllerClauses {
  const release = inForceOrComing(ledger, new Date(publishedAt))
  const source = release === null ? undefined : versions.get(release.version)
  if (source === undefined) return { vendor: vendor.shortName, clauses: [] }
  const clauses = known.get(source) ?? clausesOf(source)
  known.set(source, clauses)
  return { vendor: source.vendor.shortName, clauses }
}

/** Numbers are the same in every tier and region. */
function clausesOf(source: OfferSource): string[] {
  const [tier] = source.terms.tiers
  const [region] = source.terms.regions
  const built = buildOffer(source, tier?.id ?? '', region?.id ?? '')
  if (!built.ok) return []
  const { documents } = built.offer
  return DOCUMENT_KINDS.toReversed().flatMap((kind) =>
    documents[kind].sections
      .flatMap(({ clauses }) => clauses)
      .filter(({ id }) => id === CLAUSES[kind])
      .map(({ number }) => `${kind.toUpperCase()} ${number}`),
  )
}
