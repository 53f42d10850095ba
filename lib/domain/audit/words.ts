import type { Role } from '../auth/roles.ts'
import { roleName } from '../auth/words.ts'
import { AUDIT_ACTIONS } from './actions.ts'
import type { AuditActor, AuditValue, SealedAuditEntry } from './entry.ts'

/** Who did it: "Kim Voss". */
export function actorName(actor: AuditActor): string {
  switch (actor.kind) {
    case 'desk':
      return 'The desk'
    case 'command-line':
      return 'The command line'
    case 'outsider':
      return 'Someone with a link'
    case 'person':
      return actor.name
    case 'api-key':
      return `API key ${actor.name}`
    case 'directory':
      return `Directory ${actor.name}`
  }
}

/** What was done, after the name of whoever did it: "changed a role". */
export function actionInWords({ action }: Pick<SealedAuditEntry, 'action'>): string {
  return AUDIT_ACTIONS[action]
}

/** What changed: "Sales rep → Legal", "4 ended"; empty where nothing is stated. */
export function changeInWords({ before, after }: Pick<SealedAuditEntry, 'before' | 'after'>): string {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .map((name) => {
      const [was, is] = [valueInWords(name, before?.[name]), valueInWords(name, after?.[name])]
      if (name === 'role') return [was, is].filter((text) => text !== '').join(' → ')
      return was === '' ? `${name}: ${is}` : `${name}: ${was} → ${is === '' ? 'none' : is}`
    })
    .join('; ')
}

function valueInWords(name: string, value: AuditValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (name === 'role') return roleName(value as Role)
  if (isTexts(value)) return value.join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isTexts(value: AuditValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
