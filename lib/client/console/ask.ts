import { ConsoleError, type FieldFault } from './console-error.ts'

/**
 * Reads from, or changes something in, the console.
 * @throws ConsoleError with what to tell the person
 */
export async function ask<Answer>(
  path: string,
  {
    method = 'GET',
    body,
    file,
    signal,
  }: { method?: string; body?: object; file?: File; signal?: AbortSignal } = {},
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(file === undefined ? {} : { body: file }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ConsoleError(0, 'The desk did not answer. Check your connection, then try again.')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as Answer
  throw new ConsoleError(
    response.status,
    detailOf(answer) ?? 'The desk could not do this. Try again in a moment.',
    fieldsOf(answer),
  )
}

function detailOf(answer: unknown): string | null {
  return typeof answer === 'object' &&
    answer !== null &&
    'detail' in answer &&
    typeof answer.detail === 'string'
    ? answer.detail
    : null
}

/** The desk's own answer: it names fields where it names any. */
function fieldsOf(answer: unknown): readonly FieldFault[] {
  return typeof answer === 'object' && answer !== null && 'fields' in answer && Array.isArray(answer.fields)
    ? (answer.fields as FieldFault[])
    : []
}
