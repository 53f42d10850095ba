import type { OfferFacts } from '../../offer-facts/offer-facts.ts'

/**
 * Two sets of facts in which what is the same goes by one id. Some lists are keyed by ids that only data refer to each
 * other by: what a customer reads is the name beside them. Two entries of one name are the same thing, however their ids
 * were chosen; an id that passed from one thing to another pairs nothing that has a partner by name.
 * @returns both, the earlier first; the other way round gives the same ids
 */
export function withSharedIds(before: OfferFacts, after: OfferFacts): [OfferFacts, OfferFacts] {
  const faults = paired(before.notDowntime, after.notDowntime, ({ what }) => what)
  const exclusions = paired(before.exclusions, after.exclusions, byName)
  const methods = paired(before.measurement.methods, after.measurement.methods, byName)
  const channels = paired(before.channels, after.channels, byName)
  const certifications = paired(before.security.certifications, after.security.certifications, byName)
  const withLists = (facts: OfferFacts, side: 0 | 1): OfferFacts => ({
    ...facts,
    notDowntime: faults[side],
    exclusions: exclusions[side],
    measurement: { ...facts.measurement, methods: methods[side] },
    channels: channels[side],
    security: { ...facts.security, certifications: certifications[side] },
  })
  return [withLists(before, 0), withLists(after, 1)]
}

const byName = ({ name }: { name: string }) => name

function paired<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (entry: T) => string,
): [T[], T[]] {
  const partnerIn = (entry: T, own: readonly T[], others: readonly T[]): T | undefined => {
    const named = (list: readonly T[]) => list.filter((one) => nameOf(one) === nameOf(entry))
    const [only, ...more] = named(others)
    return named(own).length === 1 && more.length === 0 ? only : undefined
  }
  const renamed = (own: readonly T[], others: readonly T[]) =>
    own.map((entry) => {
      const partner = partnerIn(entry, own, others)
      if (partner === undefined || partner.id === entry.id) return entry
      return { ...entry, id: idFor(nameOf(entry)) }
    })
  return [renamed(before, after), renamed(after, before)]
}

/** An id of the name alone, which no entry has as its own; a dot would make it the part of another. */
function idFor(name: string): string {
  return `=${encodeURIComponent(name).replaceAll('.', '%2E')}`
}
