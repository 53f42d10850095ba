import type { EngagedFor } from '../engagements/engagements.ts'
import type { ListSelection } from '../selection/selection.ts'

type Use = { services: readonly string[] | undefined; conditions: readonly (readonly [string, boolean])[] }

/**
 * A selection without the services and conditions that make no difference, and the rest in the vendor's order, so that most
 * customers who have the same list share an annex. Each is tried once: every trial builds a list.
 * @param isSame whether another selection gives the same list
 */
export function plainSelection(
  { tier, region, services, conditions = {} }: ListSelection,
  vendor: EngagedFor,
  isSame: (other: ListSelection) => boolean,
): ListSelection {
  const selectionOf = (use: Use): ListSelection => ({
    tier,
    region,
    ...(use.services === undefined ? {} : { services: use.services }),
    ...(use.conditions.length === 0 ? {} : { conditions: Object.fromEntries(use.conditions) }),
  })
  let use: Use = {
    services: services && idsOf(vendor.services).filter((id) => services.includes(id)),
    conditions: idsOf(vendor.conditions).flatMap((id) =>
      conditions[id] === undefined ? [] : [[id, conditions[id]] as const],
    ),
  }
  for (const simpler of trialsOf(use)) {
    const less = simpler(use)
    if (less !== null && isSame(selectionOf(less))) use = less
  }
  return selectionOf(use)
}

/** Ways to say less: nothing of services, one service less, nothing of one condition. Null where it says as much. */
function trialsOf({ services = [], conditions }: Use): ((use: Use) => Use | null)[] {
  return [
    (use) => (use.services === undefined ? null : { ...use, services: undefined }),
    ...services.map((id) => (use: Use) => {
      // At least one stays: an address cannot say that none is used.
      if (use.services === undefined || use.services.length < 2) return null
      return { ...use, services: use.services.filter((other) => other !== id) }
    }),
    ...conditions.map(([id]) => (use: Use) => ({
      ...use,
      conditions: use.conditions.filter(([other]) => other !== id),
    })),
  ]
}

function idsOf(list: readonly { id: string }[] = []): string[] {
  return list.map(({ id }) => id)
}
