import { processing } from '../../subprocessors/processing/processing.ts'
import type { RegionSubprocessor } from '../../subprocessors/selection/of-region.ts'

type List = readonly RegionSubprocessor[]

/** Placeholders that speak of some sub-processors only, with what each of these adds to what they print, by id. */
const SHARES: Readonly<Record<string, (list: List) => Map<string, string>>> = {
  // It asks only whether there is one, whatever its name.
  'subprocessors.group': (list) => new Map(list.filter(({ group }) => group).map(({ id }) => [id, 'there'])),
  'subprocessors.storageNotStated': (list) =>
    new Map(
      processing(list)
        .filter(({ storage }) => storage[0] === 'not stated')
        .map(({ id, name }) => [id, name]),
    ),
}

/**
 * Whether a placeholder prints another value because of this difference: that of a sub-processor only if the placeholder
 * names that very one otherwise, or in one version alone; any other always.
 * @param factId as it is compared: subprocessor.slack, claim.days
 */
export function isSaidOtherwise(factId: string, placeholder: string, before: List, after: List): boolean {
  const sharesOf = SHARES[placeholder]
  const [, id] = /^subprocessor\.([^.]+)/.exec(factId) ?? []
  if (sharesOf === undefined || id === undefined) return true
  return sharesOf(before).get(id) !== sharesOf(after).get(id)
}
