import type { CustomerUse } from './engagements.ts'

/** What a customer says of itself in an address: the services that it uses, and conditions that hold or do not. */
export type StatedUse = Pick<CustomerUse, 'services' | 'conditions'>

/** The values of a parameter that may hold several, with commas or given several times, as a form does; each once, in the order given. */
export function listedValues(values: readonly string[]): string[] {
  const all = values.flatMap((value) => value.split(',')).map((value) => value.trim())
  return [...new Set(all.filter((value) => value !== ''))]
}

/**
 * The use that ids of services and conditions, "<id>:yes" or "<id>:no", state. Without any services it is left open which are
 * used. What is no condition is left out: whether there are such services and conditions is checked before.
 */
export function statedUse(services: readonly string[], conditions: readonly string[]): StatedUse {
  const stated = conditions.flatMap((value): [string, boolean][] => {
    const [, id, answer] = /^(.+):(yes|no)$/.exec(value) ?? []
    return id === undefined ? [] : [[id, answer === 'yes']]
  })
  return {
    ...(services.length === 0 ? {} : { services }),
    ...(stated.length === 0 ? {} : { conditions: Object.fromEntries(stated) }),
  }
}
