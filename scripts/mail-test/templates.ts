import { join } from 'node:path'
import { builtTemplates } from '#lib/server/mail/make-mail.ts'
import { BUILDS } from '#lib/server/platform/builds/build.ts'

/**
 * The mails' templates as they are now, compiled: a desk that was never built has them, too. An image, which has no
 * compiler, has those of its build.
 */
export async function templates(root: string): Promise<string> {
  const compiler = await import('../build/compile-jsx.ts').catch(() => null)
  if (compiler === null) return builtTemplates()
  const file = join(root, BUILDS, 'mails.mjs')
  await compiler.compileJsx(root, 'lib/server/mail/mails.tsx', file)
  return file
}
