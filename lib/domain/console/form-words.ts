import { counted } from '../quantities/time/duration.ts'

/** "Fix 2 fields:" */
export function fixFields(fields: number): string {
  return `Fix ${counted(fields, 'field')}:`
}
