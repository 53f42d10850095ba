import type { EngagedFor } from '../engagements/engagements.ts'
import type { ListSelection } from '../selection.ts'

/**
 * A selection without the services and conditions that make no difference, and the rest in the vendor's order, so that most
 * customers who have the same list share an annex. What is left cannot be said with one service or condition less.
 * @param isSame whether another selection gives the same list
 */
export function plainSelection(
  selection: ListSelection,
  { services = [], conditions = [] }: EngagedFor,
  isSame: (other: ListSelection) => boolean,
): ListSelection {
  const inOrder = withUse(
    selection,
    selection.services && services.map(({ id }) => id).filter((id) => selection.services?.includes(id)),
    conditions.flatMap(({ id }) => {
      const holds = selection.conditions?.[id]
      return holds === undefined ? [] : [[id, holds] as const]
    }),
  )
  const simpler = simplerThan(inOrder).find(isSame)
  return simpler === undefined ? inOrder : plainSelection(simpler, { services, conditions }, isSame)
}

/** What a selection is with one thing less said: nothing of services, one service less, nothing of one condition. */
function simplerThan(selection: ListSelection): ListSelection[] {
  const { services, conditions = {} } = selection
  const said = Object.entries(conditions)
  if (services === undefined && said.length === 0) return []
  // Of services at least one stays: an address cannot say that none is used.
  const fewer = services === undefined || services.length < 2 ? [] : services
  return [
    ...(services === undefined ? [] : [withUse(selection, undefined, said)]),
    ...fewer.map((id) =>
      withUse(
        selection,
        services?.filter((other) => other !== id),
        said,
      ),
    ),
    ...said.map(([id]) =>
      withUse(
        selection,
        services,
        said.filter(([other]) => other !== id),
      ),
    ),
  ]
}

function withUse(
  { tier, region }: ListSelection,
  services: readonly string[] | undefined,
  conditions: readonly (readonly [string, boolean])[],
): ListSelection {
  return {
    tier,
    region,
    ...(services === undefined ? {} : { services }),
    ...(conditions.length === 0 ? {} : { conditions: Object.fromEntries(conditions) }),
  }
}
