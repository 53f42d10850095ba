import { ScimFault } from './scim-fault.ts'
import type { Json } from './scim-values.ts'

/** Which resources are asked for. `attribute`: in lower case. */
export type ScimFilter = { attribute: string; value: string }

/** A page of a list. `start`: 1 for the first resource. */
export type ListQuestion = { filter: ScimFilter | null; start: number; count: number }

const MOST = 200
const USUAL = 100

/**
 * Reads what a list is asked for with (RFC 7644, section 3.4.2). Directories look for one resource by one attribute: of the
 * language of filters, that is all the desk knows.
 * @param attributes by which can be looked for
 * @throws ScimFault
 */
export function readListQuestion(asked: URLSearchParams, attributes: readonly string[]): ListQuestion {
  const filter = asked.get('filter')
  return {
    filter: filter === null || filter.trim() === '' ? null : readFilter(filter, attributes),
    start: Math.max(numberIn(asked, 'startIndex') ?? 1, 1),
    count: Math.min(Math.max(numberIn(asked, 'count') ?? USUAL, 0), MOST),
  }
}

function readFilter(filter: string, attributes: readonly string[]): ScimFilter {
  const [, attribute = '', text = ''] = /^\s*([\w.]+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(filter) ?? []
  const known = attributes.find((one) => one.toLowerCase() === attribute.toLowerCase())
  const value = textIn(text)
  if (known === undefined || value === null)
    throw new ScimFault(
      400,
      'invalidFilter',
      `filter: send ${attributes.map((one) => `${one} eq "…"`).join(', or ')}.`,
    )
  return { attribute: known.toLowerCase(), value }
}

function textIn(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' && !/[\p{Cc}\p{Cs}]/u.test(value) ? value : null
  } catch {
    return null
  }
}

function numberIn(asked: URLSearchParams, name: string): number | null {
  const text = asked.get(name)
  if (text === null) return null
  if (!/^-?\d{1,9}$/.test(text))
    throw new ScimFault(400, 'invalidValue', `${name}: send a whole number, for example 1.`)
  return Number(text)
}

/** A page of a list as JSON. */
export function listResponse(resources: readonly Json[], total: number, { start }: ListQuestion): Json {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: total,
    startIndex: start,
    itemsPerPage: resources.length,
    Resources: resources,
  }
}
