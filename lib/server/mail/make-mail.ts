import { pathToFileURL } from 'node:url'
import { ownBuild } from '../platform/builds/own-build.ts'
import type { MailFacts } from './mails.tsx'

type Mails = typeof import('./mails.tsx')

/**
 * Makes a mail of its facts, as HTML and as plain text. See `mails.tsx`, which this loads as it was compiled.
 * @param templates the compiled file; without one, the build's
 * @throws Error when it is not built
 */
export async function makeMail<Name extends keyof MailFacts>(
  name: Name,
  facts: MailFacts[Name],
  templates: string = builtTemplates(),
): Promise<{ html: string; text: string }> {
  const mails: Mails = await import(/* turbopackIgnore: true */ pathToFileURL(templates).href)
  return await mails.makeMail(name, facts)
}

/** @throws Error when nothing is built */
export function builtTemplates(): string {
  const build = ownBuild()
  if (build === null) throw new Error('There are no mail templates: run npm run build.')
  return build.mails
}
