import { LIMITS } from '../request/limits.ts'

/** For the database with its files (about 140 when it is idle), documents that are read and written, and what else is open. */
const RESERVED = 400
const LEAST = 10

/** How many connections are taken at a time under a limit of open files: each is one of them. */
export function mostConnections(openFiles: number | null): number {
  if (openFiles === null) return LIMITS.connections
  return Math.min(LIMITS.connections, Math.max(LEAST, openFiles - RESERVED))
}

/** Tells an operator that the limit of open files allows fewer connections than the desk would take; null where it does not. */
export function connectionsWarning(openFiles: number | null): string | null {
  const most = mostConnections(openFiles)
  if (most === LIMITS.connections) return null
  return `This process may have ${openFiles} files open, so it takes ${most} connections at a time. For ${LIMITS.connections}, raise the limit (LimitNOFILE in systemd, --ulimit nofile in Docker, ulimit -n) to ${LIMITS.connections + RESERVED}.`
}
