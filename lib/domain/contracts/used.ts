import { NO_SERVICES, UNSTATED } from './contract-text.ts'
import { listFrom } from './fields.ts'

/* Services and conditions as they are typed (`ContractText`), and as boxes and lists of a form choose them. */

/** The services that a text names, of all that there are. */
export function servicesOf(text: string, all: readonly string[]): readonly string[] {
  if (text === '' || text === UNSTATED.services) return all
  return text === NO_SERVICES ? [] : listFrom(text)
}

/** The text for services that are chosen. */
export function servicesText(used: readonly string[], all: readonly string[]): string {
  if (all.every((id) => used.includes(id))) return UNSTATED.services
  return used.length === 0 ? NO_SERVICES : used.join('; ')
}

/** By the id of a condition, "yes" or "no", as a text says it. */
export function conditionsOf(text: string): ReadonlyMap<string, string> {
  if (text === '' || text === UNSTATED.conditions) return new Map()
  return new Map(
    listFrom(text).map((one): [string, string] => {
      const [id = '', answer = ''] = one.split(/\s*:\s*/)
      return [id, answer]
    }),
  )
}

/** The text for conditions that are answered; an empty answer is not stated. */
export function conditionsText(said: ReadonlyMap<string, string>): string {
  const stated = [...said].filter(([, answer]) => answer !== '')
  return stated.length === 0
    ? UNSTATED.conditions
    : stated.map(([id, answer]) => `${id}: ${answer}`).join('; ')
}
