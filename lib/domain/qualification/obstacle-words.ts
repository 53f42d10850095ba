import { enumerated } from '../quantities/enumeration.ts'
import type { NearMisses, Obstacle } from './near-misses.ts'

/** A requirement in a sentence: "Minimum uptime (at least 99.99%)"; of one that is just wanted, its name alone. */
export function requirementInWords({ criterion, inWords }: Obstacle['requirement']): string {
  return criterion.field.kind === 'yes' ? criterion.label : `${criterion.label} (${inWords})`
}

/**
 * The musts that rule out most, and what leaving one out would change: "Minimum uptime (at least 99.99%) rules out 12 of 15
 * offers. Without it, 3 would qualify." As many as rule out equally much are named, and so is each that alone stands between
 * an offer and a pass: a must that is not named would read as one that can stay. Empty where there is no obstacle.
 */
export function obstaclesInWords({ nearest, obstacles }: NearMisses): string {
  const most = obstacles[0]?.offers
  const worst = obstacles.filter(({ offers }) => offers === most)
  if (most === undefined) return ''
  const names = enumerated(worst.map(({ requirement }) => requirementInWords(requirement)))
  return `${names} ${worst.length === 1 ? 'rules' : 'each rule'} out ${countOf(most, nearest.length)}. ${withoutOne({ nearest, obstacles }, worst)}`
}

function countOf(offers: number, total: number): string {
  if (offers < total) return `${offers} of ${total} offers`
  return total === 1 ? 'the only offer' : `all ${total} offers`
}

/** How many offers would qualify without each must that is named; or that no single one is enough. */
function withoutOne({ nearest, obstacles }: NearMisses, worst: readonly Obstacle[]): string {
  if (obstacles.every(({ alone }) => alone === 0))
    return `Leaving out any one must is not enough: each offer fails ${nearest[0]?.failed.length ?? 0} or more.`
  const parts = obstacles
    .filter((obstacle) => obstacle.alone > 0 || worst.includes(obstacle))
    .map(({ requirement, alone }, index) => {
      const name = index === 0 && worst.length === 1 ? 'it' : requirementInWords(requirement)
      const count = alone === 0 ? 'none' : `${alone}`
      return index === 0 ? `Without ${name}, ${count} would qualify` : `without ${name}, ${count} would`
    })
  return `${parts.join('; ')}.`
}
