import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

const EMERGENCY = /^emergency(?:-|$)/

/**
 * Plans whose emergencyChannel, on which the clause of emergencies hangs, disagrees with the channels that their table
 * lists. The channel that pages is the one whose id begins with "emergency".
 */
export function emergencyFindings({ supportPlans }: Pick<Terms, 'supportPlans'>): LintFinding[] {
  return supportPlans.flatMap(({ id, emergencyChannel, channels }, index): LintFinding[] => {
    const at = channels.findIndex((channel) => EMERGENCY.test(channel))
    if (emergencyChannel === (at !== -1)) return []
    const own = ['supportPlans', index]
    return [
      emergencyChannel
        ? {
            rule: 'support.emergency-channel',
            place: { in: 'terms', path: [...own, 'emergencyChannel'] },
            message: `plan ${id} has an emergency channel, and none of its channels is one`,
            fix: 'Add emergency-phone to its channels, or write emergencyChannel: false.',
          }
        : {
            rule: 'support.emergency-channel',
            place: { in: 'terms', path: [...own, 'channels', at] },
            message: `plan ${id} lists ${channels[at]} and says emergencyChannel: false`,
            fix: 'Write emergencyChannel: true, or remove the channel.',
          },
    ]
  })
}
