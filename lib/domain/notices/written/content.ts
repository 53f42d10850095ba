import { canonicalJson } from '../../quantities/canonical-json.ts'

/** What a person may write to customers. */
export const WRITTEN_KINDS = ['maintenance', 'force-majeure', 'correction'] as const

export type WrittenKind = (typeof WRITTEN_KINDS)[number]

/** Whom it concerns, by ids; null for all. */
export type WrittenScope = {
  tiers: readonly string[] | null
  regions: readonly string[] | null
  services: readonly string[] | null
}

/** Work that is planned (SLA, clause exclusions.maintenance). Moments are RFC 3339, to the minute. */
export type Maintenance = {
  kind: 'maintenance'
  starts: string
  ends: string
  /** What is done. */
  work: string
  /** The features affected, and how. */
  effect: string
  scope: WrittenScope
}

/** An event outside the vendor's control (SLA, clause exclusions.force-majeure). */
export type ForceMajeure = {
  kind: 'force-majeure'
  began: string
  /** Null while nobody knows. */
  expectedEnd: string | null
  event: string
  effect: string
  scope: WrittenScope
}

/** Something that was wrong: in a notice to customers, or anywhere else. */
export type Correction = {
  kind: 'correction'
  /** The notice with its title, which concerns whom that one concerned; or what else was wrong. */
  corrects: { notice: string; title: string } | { what: string }
  wrong: string
  right: string
  /** Of what is no notice. */
  scope: WrittenScope
}

/** A notice that a person has written. It holds no name of a customer. */
export type WrittenContent = Maintenance | ForceMajeure | Correction

/** The text of which a written notice has its hash: canonical JSON (RFC 8785) with its id, so that no two have one hash. */
export function canonicalWritten(id: string, content: WrittenContent): string {
  return canonicalJson({ id, ...content })
}
