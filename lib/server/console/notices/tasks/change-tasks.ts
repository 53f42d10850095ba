import type { TaskChange } from '#lib/domain/console/notices/tasks/view.ts'
import { TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import type { Command } from '../../../db/command.ts'
import { eraseReplies, finishTask, giveTask, reopenTask } from '../../../notices/commands/change-task.ts'
import { isNoticesRefusal } from '../../../notices/commands/refusal.ts'
import { isId } from '../../ids.ts'
import { ConsoleRefusal } from '../../refusal.ts'

/** Does what is asked with a task. @throws ForbiddenError, ConsoleRefusal */
export const changeTask: Command<{ task: string; change: TaskChange }, object> = async (
  { task, change },
  context,
) => {
  if (!isId(task)) throw new ConsoleRefusal(404, TASKS_WORDS.unknown)
  try {
    if ('owner' in change) return await giveTask({ task, owner: change.owner }, context)
    if ('erase' in change) return await eraseReplies({ task }, context)
    if (!change.done) return await reopenTask({ task }, context)
    return await finishTask({ task, note: change.note === '' ? null : change.note }, context)
  } catch (error) {
    if (isNoticesRefusal(error)) throw new ConsoleRefusal(error.kind === 'unknown' ? 404 : 409, error.message)
    throw error
  }
}
