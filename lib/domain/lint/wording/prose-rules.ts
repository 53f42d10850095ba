import type { LintFinding } from '../finding.ts'
import type { Passage } from '../passages.ts'
import { automaticRetryPhrase } from './automatic-retries.ts'
import { fairUsePhrase } from './fair-use.ts'
import { wrongMinutes } from './stated-minutes.ts'

/** What is wrong with the words of a passage. */
export function proseFindings({ place, text }: Passage, vendor: string): LintFinding[] {
  const findings: LintFinding[] = []
  const vague = fairUsePhrase(text)
  if (vague !== null)
    findings.push({
      rule: 'limits.fair-use',
      place,
      message: `“${vague}” limits use without a number`,
      fix: 'State the number of requests and the period, or remove the words.',
    })
  const retry = automaticRetryPhrase(text, vendor)
  if (retry !== null)
    findings.push({
      rule: 'api.automatic-retries',
      place,
      message: `“${retry}” promises automatic retries`,
      fix: 'Say that the error is passed on and that the client owns retries.',
    })
  for (const { stated, percent, why, on } of wrongMinutes(text))
    findings.push({
      rule: 'figures.minutes',
      place,
      message:
        why === 'no-basis'
          ? `“${stated}” beside ${percent}% names no period`
          : `“${stated}” is not what ${percent}% allows (${on.join(', ')})`,
      fix:
        why === 'no-basis'
          ? 'Say for which period it is, for example “in a 30-day month”, or leave the figure to the table.'
          : 'Correct the figure or the period, or leave the figure to the table.',
    })
  return findings
}
