import type { RegionSubprocessor } from '../selection/of-region.ts'

/** Those of a list that process Customer Personal Data: the sub-processors in the sense of the DPA. */
export function processing(list: readonly RegionSubprocessor[]): RegionSubprocessor[] {
  return list.filter(({ controllerData }) => controllerData === null)
}

/** Those that receive only data of which the vendor itself is the controller, such as billing contacts. */
export function billingProviders(list: readonly RegionSubprocessor[]): RegionSubprocessor[] {
  return list.filter(({ controllerData }) => controllerData !== null)
}
