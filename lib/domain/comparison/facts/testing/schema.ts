import { z } from 'zod'

type Json = { [key: string]: Json | undefined } & unknown

/** The paths of all values that files of a schema may hold, in order, each once. */
export function schemaFields(schema: z.ZodType): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Json
  return [...new Set(fieldsOf(root, root))].toSorted()
}

/** The paths of a JSON Schema's values: "tiers[].regions.*.target". */
function fieldsOf(root: Json, node: Json, path = ''): string[] {
  const own = node as {
    $ref?: string
    anyOf?: Json[]
    properties?: Record<string, Json>
    additionalProperties?: Json | false
    items?: Json
    type?: string
  }
  if (own.$ref !== undefined) {
    const found = own.$ref
      .split('/')
      .slice(1)
      .reduce<Json>((at, key) => at[key] as Json, root)
    return fieldsOf(root, found, path)
  }
  if (own.anyOf !== undefined)
    return own.anyOf
      .filter((option) => (option as { type?: string }).type !== 'null')
      .flatMap((option) => fieldsOf(root, option, path))
  if (own.properties !== undefined)
    return Object.entries(own.properties).flatMap(([key, inner]) =>
      fieldsOf(root, inner, path === '' ? key : `${path}.${key}`),
    )
  if (typeof own.additionalProperties === 'object')
    return fieldsOf(root, own.additionalProperties, `${path}.*`)
  return own.items === undefined ? [path] : fieldsOf(root, own.items, `${path}[]`)
}
