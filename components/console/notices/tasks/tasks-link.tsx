import Link from 'next/link'
import { SCREENS } from '#lib/domain/console/screens.ts'

/** Leads to the tasks; to those of one notice where it is given. */
export function TasksLink({ label, notice }: { label: string; notice?: string }) {
  const path = `${SCREENS.notices.path}/tasks${notice === undefined ? '' : `?${new URLSearchParams({ notice })}`}`
  return (
    <Link href={path} prefetch={false} className="button quiet">
      {label}
    </Link>
  )
}
