import { CHOICE_WORDS } from '#lib/domain/offer/words.ts'
/** A link that leads on from an address that cannot be used. */
export type OnwardLink = { href: string; label: string }

/**
 * What becomes of an address that chooses a version, day, tier or region: the page at it shows that, another page does,
 * or it is refused with what to do. It is never answered with other terms than those asked for.
 */
export type ChoiceAnswer = { kind: 'as-it-is' } | { kind: 'elsewhere'; address: string } | Refusal

export type Refusal = {
  kind: 'refused'
  status: 400 | 404
  title: string
  message: string
  links: OnwardLink[]
}

export const AS_IT_IS = { kind: 'as-it-is' } as const

export function elsewhere(address: string): ChoiceAnswer {
  return { kind: 'elsewhere', address }
}

export function refused(
  status: 400 | 404,
  message: string,
  links: OnwardLink[],
  title: string = CHOICE_WORDS.checkAddress,
): Refusal {
  return { kind: 'refused', status, title, message, links }
}
