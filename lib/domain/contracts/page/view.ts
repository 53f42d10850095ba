import type { ToldDifference } from '../../comparison/told-differences.ts'
import type { DocumentKind } from '../../legal/text.ts'
import type { Standing } from '../../release/standing.ts'

/** A version that the customer compares theirs with. */
export type VersionCompared = {
  version: string
  standing: Standing
  /** "In force since 1 October 2026: version 2026-10-01". */
  title: string
  /** Whether it applies to the contract, now or once it begins. */
  applies: string
  /** What differs, in words: "2 improvements, 1 Change for the Worse"; null where tier or region are not in it. */
  counts: string | null
  lines: readonly ToldDifference[]
  more: number
  /** Where all of it is compared; null where tier or region are not in it. */
  href: string | null
}

/** A signed document of the contract. */
export type ContractDocument = {
  kind: DocumentKind
  href: string
  title: string
  fileName: string
  /** Null until it is created and signed. */
  archived: { sha256: string; size: string } | null
}

/** The signed contract. `size`, `href`: null where its hash alone is kept. */
export type ExecutedCopyShown = {
  sha256: string
  size: string | null
  href: string | null
  recordedOn: string
}

/** A notice of which the contacts of the contract were told. */
export type NoticeOfContract = {
  id: string
  title: string
  /** Its public page; null where it has none. */
  href: string | null
  /** "Sent on 20 November 2026 to 2 contacts; acknowledged by 1." */
  sent: string
  /** "You may object until 20 December 2026, 24:00 (UTC)."; null where nobody can object. */
  deadline: string | null
  /** From when its changes hold for the contract: "From 21 December 2026"; null for what changes nothing. */
  effect: string | null
}

/** A contract as its customer sees it at a moment. */
export type ContractPageView = {
  customer: string
  /** Its reference, or tier and region. */
  title: string
  /** Null before any version is published. */
  version: { version: string; standing: Standing; words: string; note: string } | null
  facts: readonly { label: string; words: string }[]
  documents: readonly ContractDocument[]
  copy: ExecutedCopyShown | null
  /** The version by which the others are compared; null where it has no such tier or region. */
  comparedWith: string | null
  compared: readonly VersionCompared[]
  notices: readonly NoticeOfContract[]
  /** How many are told of each kind of notice. */
  told: readonly { label: string; words: string }[]
}

/** What stands at the address of a contract page that is open. */
export type ContractPageFacts = { vendor: string; legalName: string; questions: string; token: string } & (
  | { kind: 'unreachable' }
  | { kind: 'page'; view: ContractPageView }
)
