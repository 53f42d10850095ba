import type { HostileRun } from './run.ts'

const MOST_SLOW = 5
const MOST_OF_A_FAULT = 5

/** A run in words: what was sent and answered, the slowest, and each fault with the attacks that show it. */
export function reportOf(
  { finished, health, seconds }: HostileRun,
  faultsOfServer: readonly string[],
): string {
  const requests = finished.reduce((sum, { attack }) => sum + attack.methods.length, 0)
  return [
    `${requests.toLocaleString('en-GB')} requests on ${finished.length.toLocaleString('en-GB')} connections in ${seconds.toFixed(0)} s`,
    '',
    ...countsByKind(finished),
    '',
    'Slowest answers:',
    ...slowest(finished),
    `/health/live meanwhile: ${health.answers} answers, the longest after ${health.longest.toFixed(0)} ms`,
    '',
    ...faultLines(finished, [...faultsOfServer, ...new Set(health.faults)]),
  ].join('\n')
}

/** How many attacks, and faults of the server itself, broke a rule. */
export function countFaults({ finished, health }: HostileRun, faultsOfServer: readonly string[]): number {
  const broken = finished.filter(({ outcome }) => outcome.faults.length > 0).length
  return broken + health.faults.length + faultsOfServer.length
}

function countsByKind(finished: HostileRun['finished']): string[] {
  const byKind = Map.groupBy(finished, ({ attack }) => attack.kind)
  return [...byKind]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([kind, ofKind]) => {
      const statuses = ofKind.flatMap(({ attack, outcome }) =>
        outcome.answers.length > 0
          ? outcome.answers.map(({ status }) => String(status))
          : [attack.ends === 'unread' ? 'left' : 'closed'],
      )
      const counts = [...Map.groupBy(statuses, (status) => status)]
        .map(([status, all]) => [status, all.length] as const)
        .toSorted(([one], [other]) => one.localeCompare(other))
      return `${kind.padEnd(10)} ${String(ofKind.length).padStart(5)}   ${counts.map(([status, count]) => `${status}: ${count}`).join('  ')}`
    })
}

function slowest(finished: HostileRun['finished']): string[] {
  return finished
    .filter(({ attack }) => attack.patience === undefined)
    .toSorted((one, other) => other.outcome.slowest - one.outcome.slowest)
    .slice(0, MOST_SLOW)
    .map(({ attack, outcome }) => `  ${attack.name.padEnd(16)} ${outcome.slowest.toFixed(0)} ms`)
}

function faultLines(finished: HostileRun['finished'], others: readonly string[]): string[] {
  const shown = finished.flatMap(({ attack, outcome }) =>
    outcome.faults.map((fault) => ({ fault, name: attack.name })),
  )
  const byFault = Map.groupBy(shown, ({ fault }) => fault)
  if (byFault.size === 0 && others.length === 0) return ['No rule was broken.']
  const lines = [...byFault].map(([fault, all]) => {
    const names = all.slice(0, MOST_OF_A_FAULT).map(({ name }) => name)
    return `  ${fault}: ${all.length} (${names.join(', ')}${all.length > names.length ? ', …' : ''})`
  })
  return ['Broken rules:', ...lines, ...others.map((fault) => `  ${fault}`)]
}
