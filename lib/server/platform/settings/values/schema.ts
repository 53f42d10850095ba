import { z } from 'zod'
import { isAddressOrSubnet, isTooWide } from '../../trusted-proxy.ts'
import { MAILBOX_RULE, parseMailbox } from '../mailbox.ts'

/** What has to hold between settings. `path`: the one that is named where it does not. */
export type SettingsCheck<Settings> = { path: string; error: string; holds: (settings: Settings) => boolean }

/** One of some words. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `Enter ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` })
}

/** A whole number from 1 on. @param rule what to enter */
export function wholeNumber(most: number, rule: string) {
  return z
    .string()
    .regex(/^\d{1,5}$/, rule)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, rule)
}

/** IP addresses and ranges. @param tooWide what to say of a range that is nearly everyone's */
export const networksSchema = (tooWide: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(
      z.array(
        z
          .string()
          .refine(isAddressOrSubnet, {
            error: 'List IP addresses or CIDR ranges, separated by commas',
            abort: true,
          })
          .refine((entry) => !isTooWide(entry), tooWide),
      ),
    )

/** A text that a parser takes; one that gives null is refused with the rule. */
export function orIssue<T>(parse: (text: string) => T | null, rule: string) {
  return z.string().transform((text, context): T => {
    const value = parse(text)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: rule })
    return z.NEVER
  })
}

/** A mailbox with or without a name, as in "Lumenary <sla@example.com>". */
export const mailboxSchema = orIssue(parseMailbox, MAILBOX_RULE)
