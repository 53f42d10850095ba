import { Text } from '@react-pdf/renderer'
import type { ComponentProps, ReactElement } from 'react'

/** What React-PDF's line breaker takes for "never". */
const NEVER = 10_000

/**
 * A text of its own. React-PDF would break a word where its style or typeface changes, with a hyphen that nobody
 * wrote ("ratelimit-reset-"); here it does not.
 */
export function Words(props: ComponentProps<typeof Text>): ReactElement {
  return <Text hyphenationPenalty={NEVER} {...props} />
}
