import { SCREENS } from '#lib/domain/console/screens.ts'
import { ActionLink } from '../../screen-action.tsx'

/** Leads to the tasks; to those of one notice where it is given. */
export function TasksLink({ label, notice }: { label: string; notice?: string }) {
  const path = `${SCREENS.notices.path}/tasks${notice === undefined ? '' : `?${new URLSearchParams({ notice })}`}`
  return <ActionLink label={label} href={path} isQuiet />
}
