import { z } from 'zod'
import { BUILDS } from '../../builds/build.ts'
import { isApartFrom, liesIn } from '../../files/folders-apart.ts'
import { isMailAddress } from '../mailbox.ts'

/** What stands before the "+" and the token behind it fill the 64 characters that RFC 5321 (4.5.3.1) allows. */
const LONGEST_LOCAL = 14
const ADDRESS_RULE = `Enter an e-mail address with at most ${LONGEST_LOCAL} characters before the @ and no + among them, for example bounces@example.com`

const SHORTEST_TOKEN = 32
const TOKEN_RULE = `Enter at least ${SHORTEST_TOKEN} letters, digits, - or _, for example from: openssl rand -hex 32`

const isShortAddress = (text: string) => {
  const local = text.slice(0, text.lastIndexOf('@'))
  return isMailAddress(text) && local.length <= LONGEST_LOCAL && !local.includes('+')
}

const FOLDER_RULE =
  'Enter a folder of its own for mail, for example /var/mail/sla-desk: not data, nor what holds it or lies in it, and nothing in .build. What is found there is moved'

/** Whoever named another folder of the desk would have its files taken for mail, and moved. */
function isApartFromProject(directory: string): boolean {
  return isApartFrom('data', directory) && !liesIn(BUILDS, directory)
}

/** How mail comes back to the desk: where mail servers send reports to, and by which roads mail is taken in. */
export const INCOMING_MAIL_SETTINGS = {
  BOUNCE_ADDRESS: z.string().refine(isShortAddress, ADDRESS_RULE).optional(),
  INCOMING_MAIL_TOKEN: z
    .string()
    .refine((text) => /^[\w.~+/-]+=*$/.test(text) && text.length >= SHORTEST_TOKEN, TOKEN_RULE)
    .optional(),
  INCOMING_MAIL_DIRECTORY: z.string().refine(isApartFromProject, FOLDER_RULE).optional(),
}
