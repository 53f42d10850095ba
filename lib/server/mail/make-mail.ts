import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Mails = typeof import('./mails.tsx')

/** Where the build puts the mails' templates. */
export const MAILS = '.build/mails.mjs'

/**
 * Makes a mail of its facts, as HTML and as plain text. See `mails.tsx`, which this loads as the build has compiled it.
 * @throws Error when it is not built
 */
export const makeMail: Mails['makeMail'] = async (name, facts) => (await load()).makeMail(name, facts)

async function load(): Promise<Mails> {
  const file = join(process.cwd(), MAILS)
  if (!existsSync(file)) throw new Error(`There are no mail templates at ${MAILS}: run npm run build.`)
  return await import(/* turbopackIgnore: true */ pathToFileURL(file).href)
}
