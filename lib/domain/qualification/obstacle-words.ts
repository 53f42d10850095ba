import type { Obstacle } from './near-misses.ts'

/** A requirement in a sentence: "Minimum uptime (at least 99.99%)"; of one that is just wanted, its name alone. */
export function requirementInWords({ criterion, inWords }: Obstacle['requirement']): string {
  return criterion.field.kind === 'yes' ? criterion.label : `${criterion.label} (${inWords})`
}

/**
 * What a must rules out: "Minimum uptime (at least 99.99%) rules out 12 of 15 offers. Without it, 3 would qualify."
 * @param total how many offers were judged
 */
export function obstacleInWords({ requirement, offers, alone }: Obstacle, total: number): string {
  const all = total === 1 ? 'the only offer' : `all ${total} offers`
  const without = alone === 0 ? '' : ` Without it, ${alone} would qualify.`
  return `${requirementInWords(requirement)} rules out ${offers === total ? all : `${offers} of ${total} offers`}.${without}`
}
