import { escaped } from '../../http/response/escaped.ts'

/*
 * A mail takes some 20 ms to render, so it is made once for all who are told the same: these words stand where what is each
 * recipient's own goes. No name and no address holds them, and they need no escaping.
 */
export const PLACEHOLDERS = {
  token: 'TOKEN-OF-THE-RECIPIENT',
  customer: 'CUSTOMER-OF-THE-RECIPIENT',
  contract: 'CONTRACT-OF-THE-RECIPIENT',
} as const

/** What goes in the place of each. */
export type Filling = Readonly<Record<keyof typeof PLACEHOLDERS, string>>

/** A text with what is the recipient's own; in HTML it is escaped. */
export function filled(text: string, filling: Filling, isHtml: boolean): string {
  return Object.entries(PLACEHOLDERS).reduce((made, [name, placeholder]) => {
    const own = filling[name as keyof Filling]
    // A function: "$&" in a name is a name.
    return made.replaceAll(placeholder, () => (isHtml ? escaped(own) : own))
  }, text)
}
