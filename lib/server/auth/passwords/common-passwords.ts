import { dictionary } from '@zxcvbn-ts/language-common'
import { processShared } from '../../platform/process-shared.ts'

const kept = processShared('common-passwords', (): { passwords: ReadonlySet<string> | null } => ({
  passwords: null,
}))

/** The 49,000 passwords that were found most often in leaks, in lower case; made a set at the first call. */
export function commonPasswords(): ReadonlySet<string> {
  kept.passwords ??= new Set(dictionary['passwords-common'].map(String))
  return kept.passwords
}
