/** Command line: sends one real webhook and says what the receiver answered. npm run webhook:test -- https://hooks.example.com/sla */
import { randomUUID } from 'node:crypto'
import { environment } from '#lib/server/platform/env.ts'
import { sendWebhook } from '#lib/server/webhooks/send-webhook.ts'
import { isWebhookSecret, newWebhookSecret } from '#lib/server/webhooks/sign.ts'
import { readArguments, UsageError } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'
import { outcomeInWords } from './webhook-test/outcome-in-words.ts'

const USAGE = `npm run webhook:test -- https://hooks.example.com/sla
  sends one signed test event to this address (Standard Webhooks 1.0.0) and prints the receiver's answer
  --secret <whsec_...>   signs with this secret; without it, a new one is made and printed`

await runCommand('webhook:test', USAGE, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { secret: { type: 'string' } },
  })
  const url = receiverOf(positionals)
  const secret = secretOf(values.secret)
  const id = `msg_${randomUUID()}`
  const at = new Date()
  const data = { desk: environment().PUBLIC_URL, message: 'This is a test event. No action is needed.' }
  const outcome = await sendWebhook({ url, secret, id, type: 'desk.test', at, data }, at)
  const words = outcomeInWords(outcome, id)
  if (outcome.outcome === 'delivered') return words
  console.error(`webhook:test: ${words}`)
  return 1
})

function receiverOf([url, ...more]: readonly string[]): string {
  if (url === undefined) throw new UsageError('The address is missing. Write where to send the test event.')
  if (more.length > 0) throw new UsageError('Write one address. Each test event goes to one receiver.')
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url
  throw new UsageError(
    `${JSON.stringify(url)} is not a web address. Write one, for example https://hooks.example.com/sla.`,
  )
}

function secretOf(given: string | undefined): string {
  if (given === undefined) {
    const secret = newWebhookSecret()
    console.log(`webhook:test: Signed with a new secret: ${secret}`)
    return secret
  }
  // The text is not repeated: it may be a secret with one letter wrong.
  if (!isWebhookSecret(given))
    throw new UsageError('--secret is not a webhook secret. Write whsec_ and the base64 of 24 to 64 bytes.')
  return given
}
