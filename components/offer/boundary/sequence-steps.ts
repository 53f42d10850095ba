/** Who takes part, from left to right in the diagram. */
export const LANES = ['client', 'vendor', 'upstream'] as const

export type Lane = (typeof LANES)[number]

/** One step: an arrow from one lane to another, or a wait where both are the same. */
export type SequenceStep = {
  /** Counted from 1. */
  number: number
  from: Lane
  to: Lane
  /** An answer is drawn dashed. */
  answer: boolean
  /** A few words beside the arrow. */
  label: string
  /** The whole step as a sentence. */
  text: string
}

/** A call that an upstream API refuses, from the first request to the answer: diagram and list are made from it. */
export function sequenceSteps(vendorName: string): SequenceStep[] {
  const step = (from: Lane, to: Lane, answer: boolean, label: string, text: string) => {
    return { from, to, answer, label, text }
  }
  const api = `The ${vendorName} API`
  const steps = [
    step('client', 'vendor', false, 'request', `The client sends a request to the ${vendorName} API.`),
    step('vendor', 'upstream', false, 'call', `${api} calls the upstream API.`),
    step('upstream', 'vendor', true, '429', 'The upstream API refuses the call with 429.'),
    step(
      'vendor',
      'client',
      true,
      '429 and reset',
      `${api} passes the 429 to the client, with the ratelimit headers and a body that names the upstream provider. It does not repeat the call itself.`,
    ),
    step(
      'client',
      'client',
      false,
      'wait until reset',
      'The client waits until the time in Retry-After or, without it, in ratelimit-reset.',
    ),
    step('client', 'vendor', false, 'same request', 'The client sends the same request again.'),
    step('vendor', 'upstream', false, 'call', `${api} calls the upstream API again.`),
    step('upstream', 'vendor', true, '200', 'The upstream API answers with 200.'),
    step('vendor', 'client', true, '200', `${api} answers the client with 200.`),
  ]
  return steps.map((drawn, index) => ({ number: index + 1, ...drawn }))
}
