import type { z } from 'zod'
import { commaFault } from '#lib/domain/quantities/decimal.ts'
import { ApiError } from '../response/api-error.ts'

/**
 * The query of a request, checked against what its address takes. A parameter that is unknown, given twice or
 * wrong refuses the request: ignoring it would answer another question than the one asked. The messages of a schema say
 * what to enter, as sentences.
 */
export function parseQuery<Shape extends z.ZodRawShape>(
  request: Request,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>> {
  const { searchParams } = new URL(request.url)
  const known = Object.keys(schema.shape)
  const names = [...searchParams.keys()]
  if (names.some((name) => !known.includes(name)))
    throw new ApiError('unknown-parameter', takes(known), { known })
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    throw new ApiError('duplicate-parameter', `Send the parameter "${twice}" once.`, { parameter: twice })
  const parsed = schema.safeParse(Object.fromEntries(searchParams))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const parameter = String(issue?.path[0])
  const fault = searchParams.has(parameter) ? 'cannot be used' : 'is missing'
  const detail =
    commaFault(searchParams.get(parameter) ?? '') ??
    `The parameter "${parameter}" ${fault}. ${issue?.message}`
  throw new ApiError('invalid-parameter', detail, { parameter })
}

function takes(known: readonly string[]): string {
  return known.length === 0
    ? 'This address accepts no parameters.'
    : `This address accepts: ${known.join(', ')}. Remove any other.`
}
