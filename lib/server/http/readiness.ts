// Next evaluates its own copy of this module, so the flag hangs on globalThis, where both copies find it.
const READY = Symbol.for('sla-desk.ready')

const holder: { [READY]?: boolean } = globalThis as object

/** Says whether the process takes traffic: true once warm, false again while it drains. */
export function setReady(ready: boolean): void {
  holder[READY] = ready
}

/** True between the end of warming and the start of draining. */
export function isReady(): boolean {
  return holder[READY] === true
}
