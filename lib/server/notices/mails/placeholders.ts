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

const ANY = new RegExp(`(${Object.values(PLACEHOLDERS).join('|')})`)
const NAMES = new Map(
  Object.entries(PLACEHOLDERS).map(([name, word]) => [word as string, name as keyof Filling]),
)

/** A text taken apart at its placeholders, once for all who are told the same: texts between them, and names. */
export type Template = readonly (string | { own: keyof Filling })[]

/** Takes a text with placeholders apart. */
export function templateOf(text: string): Template {
  return text.split(ANY).map((part) => {
    const own = NAMES.get(part)
    return own === undefined ? part : { own }
  })
}

/** A text with what is the recipient's own; in HTML it is escaped. */
export function filled(template: Template, filling: Filling, isHtml: boolean): string {
  return template
    .map((part) =>
      typeof part === 'string' ? part : isHtml ? escaped(filling[part.own]) : filling[part.own],
    )
    .join('')
}
