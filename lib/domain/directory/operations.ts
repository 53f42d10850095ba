import { invalidValue, ScimFault } from './scim-fault.ts'
import { attributeOf, isJson, type Json } from './scim-values.ts'

/** One step of a PATCH. `path`: without the schema before it, as it was written; null where the value names the attributes. */
export type Operation = { op: 'add' | 'replace' | 'remove'; path: string | null; value: unknown }

const MOST = 1000
const OPS = ['add', 'replace', 'remove'] as const

/**
 * Reads the steps of a PATCH (RFC 7644, section 3.5.2). Microsoft Entra ID writes "Add" and "Replace".
 * @throws ScimFault
 */
export function readOperations(body: unknown): Operation[] {
  const operations = isJson(body) ? attributeOf(body, 'Operations') : undefined
  if (!Array.isArray(operations) || operations.length === 0)
    throw new ScimFault(400, 'invalidSyntax', 'Send the steps of the PATCH in a list named Operations.')
  if (operations.length > MOST) throw invalidValue(`Operations: send at most ${MOST} steps at once.`)
  return operations.map(readOperation)
}

function readOperation(step: unknown): Operation {
  if (!isJson(step)) throw new ScimFault(400, 'invalidSyntax', 'Operations: each step is a JSON object.')
  const said = attributeOf(step, 'op')
  const op = OPS.find((one) => typeof said === 'string' && one === said.toLowerCase())
  if (op === undefined) throw new ScimFault(400, 'invalidSyntax', 'op: send one of add, replace and remove.')
  const path = attributeOf(step, 'path')
  if (path !== undefined && path !== null && typeof path !== 'string')
    throw new ScimFault(400, 'invalidPath', 'path: send a text, for example active.')
  if (op === 'remove' && !path) throw new ScimFault(400, 'invalidPath', 'path: say what to remove.')
  return { op, path: path ? withoutSchema(path) : null, value: attributeOf(step, 'value') }
}

/** The attributes of a step, one after the other, each with its value: those of a step without a path stand in its value. */
export function attributesOf({ path, value }: Operation): [path: string, value: unknown][] {
  if (path !== null) return [[path, value]]
  if (!isJson(value)) throw invalidValue('value: without a path, send a JSON object of attributes.')
  return Object.entries(value as Json).map(([name, own]) => [withoutSchema(name), own])
}

function withoutSchema(path: string): string {
  return path.trim().replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:User|Group):/i, '')
}
