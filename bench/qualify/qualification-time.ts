import { criteriaFor } from '#lib/domain/qualification/criteria.ts'
import { evaluate } from '#lib/domain/qualification/evaluate.ts'
import { type Requirement, readQuestion } from '#lib/domain/qualification/question.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'
import { sampleOffers } from '../pdf/sample-offers.ts'

const AIM_MILLISECONDS = 2
const NO_TERMS = { regions: [], severities: [] }
const REQUIREMENTS = 20
const WARM_UPS = 200
const ROUNDS = 500

/** Milliseconds to judge every offer by twenty requirements, warm, in the domain alone. */
export async function qualificationTime(): Promise<Comparison[]> {
  const offers = sampleOffers()
  const requirements = sampleRequirements()
  const times = Array.from({ length: WARM_UPS + ROUNDS }, () => {
    const before = performance.now()
    for (const offer of offers) evaluate(requirements, offer)
    return performance.now() - before
  })
  const milliseconds = median(times.slice(WARM_UPS))
  return [
    {
      name: `Time to judge ${offers.length} offers by ${requirements.length} requirements`,
      ours: `${milliseconds.toFixed(3)} ms`,
      against: `the aim: ${AIM_MILLISECONDS} ms`,
      ratio: milliseconds / AIM_MILLISECONDS,
      bound: {
        kind: 'aim',
        words: `under ${AIM_MILLISECONDS} ms`,
        met: milliseconds < AIM_MILLISECONDS,
      },
    },
  ]
}

/** The first twenty things that can be required, each with the value that its field gives as an example. */
function sampleRequirements(): Requirement[] {
  const asked = criteriaFor(NO_TERMS, []).flatMap(({ id, field }): [string, string][] => {
    const value =
      field.kind === 'text' ? field.example : field.kind === 'yes' ? 'yes' : field.options[0]?.value
    return value === undefined ? [] : [[id, value]]
  })
  return readQuestion(Object.fromEntries(asked.slice(0, REQUIREMENTS)), criteriaFor(NO_TERMS, []))
    .requirements
}
