import type { DonePageFacts } from '#lib/domain/subscriptions/view.ts'
import { DONE_WORDS } from '#lib/domain/subscriptions/words.ts'
import { catalogue } from '../../terms/current.ts'

/** The page after a step: the mail was sent, the subscription confirmed, or ended. */
export function donePage(step: keyof typeof DONE_WORDS): DonePageFacts {
  return { legalName: catalogue().vendor.legalName, ...DONE_WORDS[step] }
}
