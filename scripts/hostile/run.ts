import { ANSWER_BOUND, type PlannedAttack } from './attack.ts'
import { type Health, probeHealth } from './health-probe.ts'
import { type Outcome, perform, type Target } from './perform.ts'
import { faultsOf } from './rules.ts'

/** Attacks under way at the same time. Those that wait to be sent away come on top: they do nothing. */
const AT_ONCE = 16

/** An attack with how it went, `faults` now with those of its answers. */
export type Finished = { attack: PlannedAttack; outcome: Outcome }
export type HostileRun = { finished: Finished[]; health: Health; seconds: number }

/**
 * Carries out attacks on a server, and asks for its health meanwhile.
 * @param secrets see `faultsOf`
 */
export async function runAttacks(
  attacks: readonly PlannedAttack[],
  target: Target,
  secrets: readonly string[],
): Promise<HostileRun> {
  const from = performance.now()
  const finished: Finished[] = []
  const stop = new AbortController()
  const health = probeHealth(target, stop.signal)
  const attempt = async (attack: PlannedAttack) => {
    const outcome = await perform(attack, target)
    const faults = [...outcome.faults, ...outcome.answers.flatMap((answer) => faultsOf(answer, secrets))]
    finished.push({ attack, outcome: { ...outcome, faults: [...new Set(faults)] } })
  }
  const { patient = [], brisk = [] } = Object.groupBy(attacks, ({ patience = 0 }) =>
    patience > ANSWER_BOUND ? 'patient' : 'brisk',
  )
  const queue = brisk.values()
  const work = async () => {
    for (const attack of queue) await attempt(attack)
  }
  await Promise.all([...patient.map(attempt), ...Array.from({ length: AT_ONCE }, work)])
  stop.abort()
  return { finished, health: await health, seconds: (performance.now() - from) / 1000 }
}
