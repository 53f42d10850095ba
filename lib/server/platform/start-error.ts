import { withoutValues } from './logs/without-values.ts'

/** A reason not to start that the operator can fix; its message says how. */
export class StartError extends Error {
  override name = 'StartError'
}

/** What to print when the start fails: a sentence where that is enough, the stack where the fault is ours. */
export function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof StartError) return error.message
  if ('syscall' in error && error.syscall === 'listen') return listenFailure(error)
  const { stack, message } = withoutValues(error) as Error
  return stack ?? message
}

function listenFailure(error: Error & { code?: string; port?: number; address?: string }): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${error.port} is already in use. Set PORT to another, or stop the other server.`
    case 'EACCES':
      return `Port ${error.port} may not be used by this user. Set PORT to another, for example 3000.`
    case 'EADDRNOTAVAIL':
      return `HOST is "${error.address}", which is not an address of this machine. Set HOST to one that is, or unset it.`
    default:
      return `Cannot listen: ${error.message}.`
  }
}
