import { compileJsx } from './compile-jsx.ts'

/** Compiles the mails' JSX. Throws if it does not compile. */
export async function buildMails(root: string): Promise<void> {
  await compileJsx(root, 'lib/server/mail/mails.tsx', '.build/mails.mjs')
}
