import type { EngagedFor } from '#lib/domain/subprocessors/engagements/engagements.ts'
import { listedValues, type StatedUse, statedUse } from '#lib/domain/subprocessors/engagements/stated-use.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import { type Fault, quoted } from '../../http/request/search-params.ts'

type Known = Required<{ [Key in keyof EngagedFor]: NonNullable<EngagedFor[Key]> }>

/**
 * The use that an address states: `services` is a list of ids, `conditions` one of "<id>:yes" or "<id>:no", with commas or
 * given several times, as a form does. A fault for what the vendor does not have, and for a condition that is said both ways.
 */
export function customerUse(
  asked: { services: readonly string[]; conditions: readonly string[] },
  { services = [], conditions = [] }: EngagedFor,
): StatedUse | Fault {
  const [wanted, said] = [listedValues(asked.services), listedValues(asked.conditions)]
  return serviceFault(wanted, services) ?? conditionFault(said, conditions) ?? statedUse(wanted, said)
}

function serviceFault(wanted: readonly string[], services: Known['services']): Fault | null {
  const strange = wanted.find((id) => services.every((service) => service.id !== id))
  if (strange === undefined) return null
  const ids = services.map(({ id }) => id)
  return {
    status: 404,
    message: ids.length === 0 ? LIST_WORDS.noServices : LIST_WORDS.noService(quoted(strange), ids),
  }
}

function conditionFault(said: readonly string[], conditions: Known['conditions']): Fault | null {
  const ids = conditions.map(({ id }) => id)
  for (const value of said) {
    const [, id = '', answer] = /^(.*):(yes|no)$/.exec(value) ?? []
    if (answer === undefined || !ids.includes(id))
      return {
        status: 400,
        message: ids.length === 0 ? LIST_WORDS.noConditions : LIST_WORDS.noCondition(quoted(value), ids),
      }
    if (answer === 'no' && said.includes(`${id}:yes`))
      return { status: 400, message: LIST_WORDS.bothWays(id) }
  }
  return null
}
