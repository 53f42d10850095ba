import type { Offer } from '../offer/offer.ts'

/** The id by which the later version knows a tier or a region of the earlier. */
export type SharedId = (choice: Choice, id: string) => string

type Choice = 'tier' | 'region'

/**
 * Pairs the tiers and the regions of two versions. One whose id is gone, while its name alone stands at an id that is new,
 * is the same at another address: what it promises is compared, and does not hide behind one that goes and one that comes.
 */
export function sharedIds(before: readonly Offer[], after: readonly Offer[]): SharedId {
  const renamed = { tier: renamedIds(before, after, 'tier'), region: renamedIds(before, after, 'region') }
  return (choice, id) => renamed[choice].get(id) ?? id
}

function renamedIds(before: readonly Offer[], after: readonly Offer[], choice: Choice): Map<string, string> {
  const [old, fresh] = [namesOf(before, choice), namesOf(after, choice)]
  const gone = [...old].filter(([id]) => !fresh.has(id))
  const come = [...fresh].filter(([id]) => !old.has(id))
  return new Map(
    gone.flatMap(([id, name]) => {
      const [partner, ...others] = come.filter(([, other]) => other === name)
      const isAlone = others.length === 0 && gone.filter(([, other]) => other === name).length === 1
      return partner !== undefined && isAlone ? [[id, partner[0]] as const] : []
    }),
  )
}

function namesOf(offers: readonly Offer[], choice: Choice): Map<string, string> {
  return new Map(offers.map((offer) => [offer[choice].id, offer[choice].name]))
}
