import { CONSOLE_PATH } from '../addresses.ts'

/** An address within the console, as a path: no host, no scheme, nothing that a browser reads as either. */
const WITHIN = /^\/console(?:[/?#][\w\-./?=&%:+~#]*)?$/

/** Those that only lead back to signing in. */
const OUTSIDE = /^\/console\/(?:sign-in|sign-out|set-up|accept|auth)(?:[/?#]|$)/

/** Where someone goes who has signed in: where they wanted to, if that is within the console. */
export function returnPath(asked: string | null | undefined): string {
  const isWithin = typeof asked === 'string' && asked.length <= 500 && WITHIN.test(asked)
  return isWithin && !OUTSIDE.test(asked) && !asked.includes('//') && !asked.includes('..')
    ? asked
    : CONSOLE_PATH
}
