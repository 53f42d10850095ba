/** How an objection came that somebody at the desk has entered: on paper, or as an ordinary e-mail. */
export const ENTERED_WAYS = ['post', 'email'] as const

export type EnteredWay = (typeof ENTERED_WAYS)[number]

/** `mail`: by the link in the mail of its notice; `page`: on the public page. */
export const OBJECTION_WAYS = ['mail', 'page', ...ENTERED_WAYS] as const

export type ObjectionWay = (typeof OBJECTION_WAYS)[number]

/** Whether somebody at the desk has entered it: of these the day is known on which they came, and not the second. */
export function isEntered(via: ObjectionWay): via is EnteredWay {
  return (ENTERED_WAYS as readonly string[]).includes(via)
}
