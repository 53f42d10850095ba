import type { z } from 'zod'

type Schema = z.core.$ZodType

/** The part of a schema that a value at a path must fit; null where the schema has no such path. */
export function schemaAt(root: Schema, path: readonly PropertyKey[]): Schema | null {
  const [key, ...rest] = path
  if (key === undefined) return root
  for (const next of stepsInto(unwrapped(root), key)) {
    const found = schemaAt(next, rest)
    if (found !== null) return found
  }
  return null
}

/**
 * The fields of an object, in the order of its schema; empty for anything else. A record has those of its keys, and what may
 * be one of several objects those of all, of which it needs what each of them needs.
 */
export function fieldsOf(schema: Schema | null): { name: string; optional: boolean }[] {
  if (schema === null) return []
  const { def } = unwrapped(schema)._zod
  if (def.type === 'object')
    return Object.entries((def as z.core.$ZodObjectDef).shape).map(([name, field]) => ({
      name,
      optional: ['optional', 'default', 'prefault'].includes(field._zod.def.type),
    }))
  if (def.type === 'record') {
    const { values } = (def as z.core.$ZodRecordDef).keyType._zod
    return [...(values ?? [])].map((name) => ({ name: String(name), optional: false }))
  }
  if (def.type === 'union') return fieldsOfEach((def as z.core.$ZodUnionDef).options)
  return []
}

function fieldsOfEach(options: readonly Schema[]): ReturnType<typeof fieldsOf> {
  const each = options.map(fieldsOf).filter((fields) => fields.length > 0)
  const names = new Set(each.flatMap((fields) => fields.map(({ name }) => name)))
  return [...names].map((name) => ({
    name,
    optional: !each.every((fields) => fields.some((field) => field.name === name && !field.optional)),
  }))
}

/** What a schema is described as, through whatever wraps it; null where nothing is said. */
export function descriptionOf(schema: Schema | null, registry: z.core.$ZodRegistry): string | null {
  if (schema === null) return null
  const own = registry.get(schema as never) as { description?: string } | undefined
  const inner = innerOf(schema)
  return own?.description ?? (inner === null ? null : descriptionOf(inner, registry))
}

function unwrapped(schema: Schema): Schema {
  const inner = innerOf(schema)
  return inner === null ? schema : unwrapped(inner)
}

function innerOf({ _zod: { def } }: Schema): Schema | null {
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return (def as z.core.$ZodOptionalDef).innerType
    case 'pipe':
      return (def as z.core.$ZodPipeDef).in
    default:
      return null
  }
}

function stepsInto({ _zod: { def } }: Schema, key: PropertyKey): Schema[] {
  switch (def.type) {
    case 'object': {
      const field = (def as z.core.$ZodObjectDef).shape[String(key)]
      return field === undefined ? [] : [field]
    }
    case 'array':
      return [(def as z.core.$ZodArrayDef).element]
    case 'record':
      return [(def as z.core.$ZodRecordDef).valueType]
    case 'union':
      return (def as z.core.$ZodUnionDef).options.flatMap((option) => stepsInto(unwrapped(option), key))
    default:
      return []
  }
}
