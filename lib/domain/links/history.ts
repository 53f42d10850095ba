/** What is done with a link, in the order in which it usually is. */
export const LINK_STEPS = [
  'created',
  'sent',
  'refused',
  'changed',
  'extended',
  'handedOver',
  'warned',
  'late',
  'handedToLegal',
  'contracted',
  'revoked',
  'replaced',
  'replacing',
  'fileMade',
] as const

/**
 * `sent`, `refused`: the mail server took the mail with its address, or will never take it. `replaced`: another link has its
 * place; `replacing`: it has that of another one. `warned`: its owner was told that it ends soon. `late`: somebody opened it
 * after its end. `fileMade`: a customer was given a signed file of an option that nobody had before. `handedToLegal`: legal is
 * asked to make a contract of it; `contracted`: they did.
 */
export type LinkStep = (typeof LINK_STEPS)[number]

/** Something that was done. Moments are RFC 3339, business time. */
export type LinkEvent = { step: LinkStep; who: string; note: string | null; at: string }
