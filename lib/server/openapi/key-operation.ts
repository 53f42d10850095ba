import type { z } from 'zod'
import type { ZodOpenApiOperationObject } from 'zod-openapi'
import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import { permissionName } from '#lib/domain/auth/words.ts'
import type { ApiCode } from '../../domain/errors/error-codes.ts'

/* What the operations that take an API key have in common. */

type Responses = NonNullable<ZodOpenApiOperationObject['responses']>
export type Problems = (codes: readonly ApiCode[]) => Responses

/** How each of them may be refused. */
export const KEY_CODES = [
  'unknown-parameter',
  'api-key-required',
  'missing-scope',
  'too-many-requests',
  'database-unavailable',
] as const

/** Which scope the key needs, in a sentence. */
export function needs(scope: KeyScope): string {
  return `The key needs the scope \`${scope}\` (“${permissionName(scope)}”).`
}

/** The same for programs. */
export function withScope(scope: KeyScope): Record<string, string[]>[] {
  return [{ apiKey: [scope] }]
}

/** What is answered. Nobody keeps it, so it has no ETag. */
export function answer(description: string, schema: z.ZodType, example: object): Responses {
  return { 200: { description, content: { 'application/json': { schema, example } } } }
}
