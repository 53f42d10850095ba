import type { Build } from '#lib/server/platform/builds/build.ts'
import { compileJsx } from './compile-jsx.ts'

/** Compiles the mails' JSX. Throws if it does not compile. */
export async function buildMails(root: string, { mails }: Build): Promise<void> {
  await compileJsx(root, 'lib/server/mail/mails.tsx', mails)
}
