import type { Subprocessor } from './schema.ts'

const NOT_STATED = 'not stated'

/** Whom to ask, in one line; what is missing is named, and a contact without any particular is "not stated". */
export function contactInWords({ name, position, details }: Subprocessor['contact']): string {
  const parts = Object.entries({ name, position, details })
  const stated = parts.filter(([, value]) => value !== NOT_STATED).map(([, value]) => value)
  const missing = parts.filter(([, value]) => value === NOT_STATED).map(([label]) => label)
  if (stated.length === 0) return NOT_STATED
  if (missing.length === 0) return stated.join(', ')
  return `${stated.join(', ')}; ${missing.join(' and ')} ${NOT_STATED}`
}
