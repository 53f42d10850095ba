import { processShared } from '../../platform/process-shared.ts'

/** What the process answers when asked whether it lives. */
export const ALIVE = { status: 'ok' } as const

const readiness = processShared('readiness', () => ({ ready: false }))

/** Says whether the process takes traffic: true once it listens, false again while it drains. */
export function setReady(ready: boolean): void {
  readiness.ready = ready
}

/** True between the end of the start and the start of draining. */
export function isReady(): boolean {
  return readiness.ready
}
