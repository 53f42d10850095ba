import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { offerOf } from '../terms/current.ts'

/** The tier and region of an archived document as people call them; their ids where the data no longer have them. */
export function namesOfPlace({ version, tier, region }: ArchivedDocument): { tier: string; region: string } {
  const offer = offerOf(version, tier, region)
  return offer?.ok ? { tier: offer.offer.tier.name, region: offer.offer.region.name } : { tier, region }
}

/** An archived document in words: "the SLA, version 2026-10-01, Enterprise, European Union". */
export function documentInWords(document: ArchivedDocument): string {
  const { kind, version } = document
  const { tier, region } = namesOfPlace(document)
  return VERIFICATION_WORDS.documentNamed(kind, version, tier, region)
}
