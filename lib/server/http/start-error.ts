/** A reason not to start that the operator can fix; its message says how. */
export class StartError extends Error {
  override name = 'StartError'
}

/** What to print when the start fails: a sentence where that is enough, the stack where the fault is ours. */
export function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof StartError) return error.message
  if ('syscall' in error && error.syscall === 'listen') return `Cannot listen: ${error.message}.`
  return error.stack ?? error.message
}
