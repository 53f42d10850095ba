import { mailSender } from '../send-mail.ts'

/** "<request.4f1c…@example.com>": with the domain of the desk's mail, as mail servers expect it. */
export function messageIdOf(name: string): string {
  const { address } = mailSender().from
  return `<${name}@${address.slice(address.lastIndexOf('@') + 1)}>`
}
