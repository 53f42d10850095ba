import type { Meaning } from '../incoming/meaning.ts'

/**
 * Why somebody has to do something about a notice. `bounce`: it came back; `failure`: it was given up; `complaint`: it was
 * reported as spam; `reply`: they wrote back; `contact`: nobody is told under a contract that it concerns.
 */
export const TASK_REASONS = ['bounce', 'failure', 'complaint', 'reply', 'contact'] as const

export type TaskReason = (typeof TASK_REASONS)[number]

/** Which tasks a list shows. */
export const TASK_LISTS = ['open', 'mine', 'unowned', 'done'] as const

export type TaskList = (typeof TASK_LISTS)[number]

/** The reasons that sending it again, or to another address, takes care of. */
export const DONE_BY_SENDING: readonly TaskReason[] = ['bounce', 'failure']

/** What a mail that came in gives somebody to do; null where it is nobody's. */
export function reasonOf({ kind }: Pick<Meaning, 'kind'>): TaskReason | null {
  switch (kind) {
    case 'bounced':
      return 'bounce'
    case 'complained':
      return 'complaint'
    case 'replied':
      return 'reply'
    default:
      return null
  }
}
