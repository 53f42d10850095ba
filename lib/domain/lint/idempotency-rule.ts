import type { Terms } from '../terms/schema.ts'
import type { LintFinding } from './finding.ts'

/** What the words after these say is left out of the scope. */
const EXCEPTION = /\b(?:except|excluding|other than|apart from|but not)\b/i
const NONE = /^(?:no|none)\b/i
const METHOD = /\b(?:POST|PUT|PATCH|DELETE)\b/g

/**
 * Where the scope of idempotency keys, which the clause states, and the list of endpoints, which its table prints, exclude
 * each other: one has none and the other some, or they have other methods.
 */
export function idempotencyFindings({
  idempotency: { scope, endpoints },
}: Pick<Terms, 'idempotency'>): LintFinding[] {
  const finding = (path: (string | number)[], message: string, fix: string): LintFinding => ({
    rule: 'api.idempotency-scope',
    place: { in: 'terms', path: ['idempotency', ...path] },
    message,
    fix,
  })
  const isNone = NONE.test(scope) && !EXCEPTION.test(scope)
  const [first] = endpoints
  if (first === undefined)
    return isNone
      ? []
      : [
          finding(
            ['scope'],
            `scope says that “${scope}” takes an idempotency key, and endpoints lists none`,
            'List them under endpoints, or write scope: no API Endpoint.',
          ),
        ]
  if (isNone)
    return [
      finding(
        ['scope'],
        `scope says that “${scope}” takes an idempotency key, and endpoints lists ${first.method} ${first.path}`,
        'Say in scope which endpoints take one, or write endpoints: [].',
      ),
    ]
  const named: string[] = scope.split(EXCEPTION)[0]?.match(METHOD) ?? []
  if (named.length === 0) return []
  return [
    ...endpoints.flatMap(({ method, path }, index) =>
      named.includes(method)
        ? []
        : [
            finding(
              ['endpoints', index, 'method'],
              `${method} ${path} takes an idempotency key, and scope names ${named.join(' and ')} alone`,
              `Name ${method} in scope too, or remove this endpoint.`,
            ),
          ],
    ),
    ...named
      .filter((name) => !endpoints.some(({ method }) => method === name))
      .map((name) =>
        finding(
          ['scope'],
          `scope names ${name}, and endpoints lists none with that method`,
          'List it under endpoints, or leave the method out of scope.',
        ),
      ),
  ]
}
