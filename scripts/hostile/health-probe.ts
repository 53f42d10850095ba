import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { ANSWER_BOUND } from './attack.ts'
import type { Target } from './perform.ts'

const EVERY = 50
const PATH = '/health/live'

/** How /health/live answered: how often, the longest wait in milliseconds, and what was wrong. */
export type Health = { answers: number; longest: number; faults: string[] }

/** Asks for /health/live twenty times a second, each time on a new connection, until `stop`. */
export async function probeHealth(target: Target, stop: AbortSignal): Promise<Health> {
  const health: Health = { answers: 0, longest: 0, faults: [] }
  while (!stop.aborted) {
    const from = performance.now()
    const status = await statusOf(target)
    health.longest = Math.max(health.longest, performance.now() - from)
    if (status === 200) health.answers += 1
    else health.faults.push(`${PATH}: ${status}`)
    await pause(EVERY, undefined, { signal: stop }).catch(() => undefined)
  }
  return health
}

function statusOf(target: Target): Promise<number | string> {
  return new Promise((resolve) => {
    const request = get({ ...target, path: PATH, agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', (error) => resolve(error.message))
    })
    request.setTimeout(ANSWER_BOUND, () =>
      request.destroy(new Error(`no answer within ${ANSWER_BOUND / 1000} s`)),
    )
    request.once('error', (error) => resolve(error.message))
  })
}
