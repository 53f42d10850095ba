import { DOCUMENT_KINDS, plainText } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import { changedSentence } from './changed-binding.ts'
import { withoutVersion } from './without-version.ts'

/** A sentence "in short" that reads otherwise, and what of it no edition may change. */
type ChangedNote = { name: string; binding: string[] }

/**
 * Sections whose sentence "in short" reads otherwise. It is no part of the agreement, but it is what a reader in a hurry
 * reads, and stands above the clause whose figure it tells.
 * @returns each section once, with the first offer in which it differs
 */
export function changedNotes(before: readonly Offer[], after: readonly Offer[]): ChangedNote[] {
  const found = new Map<string, ChangedNote>()
  for (const offer of after) {
    const old = before.find(({ tier, region }) => tier.id === offer.tier.id && region.id === offer.region.id)
    if (old === undefined) continue
    for (const kind of DOCUMENT_KINDS)
      for (const { id, number, title, note } of offer.documents[kind].sections) {
        const was = old.documents[kind].sections.find((section) => section.id === id)?.note
        const [shown, shows] = [plainText(was ?? []), plainText(note ?? [])]
        // A date that is written in both, and is the earlier version's name by chance.
        if (shown === shows) continue
        const told = { before: withoutVersion(shown, old), after: withoutVersion(shows, offer) }
        const name = `“In short” of ${kind.toUpperCase()} ${number} (${title})`
        if (told.before === told.after || found.has(name)) continue
        const named = { before: withoutNames(told.before, old), after: withoutNames(told.after, offer) }
        found.set(name, { name, binding: changedSentence(name, named) })
      }
  }
  return [...found.values()]
}

/** A note with a placeholder for the vendor's names, which may stand one in the place of another. */
function withoutNames(note: string, { vendor: { legalName, name, shortName } }: Offer): string {
  return [legalName, name, shortName].reduce(
    (text, known) => text.replaceAll(known, '{{ vendor.name }}'),
    note,
  )
}
