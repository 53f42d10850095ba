import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** A secret as Standard Webhooks 1.0.0 writes it: "whsec_" and the base64 of 24 to 64 bytes. */
export function isWebhookSecret(text: string): boolean {
  const [, base64 = ''] = /^whsec_([A-Za-z\d+/]+={0,2})$/.exec(text) ?? []
  const bytes = Buffer.from(base64, 'base64')
  return bytes.toString('base64') === base64 && bytes.length >= 24 && bytes.length <= 64
}

/** A new secret, of 32 random bytes. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/**
 * The headers that prove who sent a webhook and when (Standard Webhooks 1.0.0).
 * @param secrets the receiver checks with any one of them; two while one takes the place of the other
 * @param id of the message, the same at every attempt
 * @param at the moment of this attempt; receivers refuse one that is minutes off
 * @throws RangeError for a secret of another form, which it does not repeat, and for an id with a full stop or a space in it
 */
export function signatureHeaders(
  secrets: readonly string[],
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  if (secrets.length === 0 || !secrets.every(isWebhookSecret))
    throw new RangeError('The secret of a webhook is whsec_ and the base64 of 24 to 64 bytes.')
  // A full stop separates the parts that are signed.
  if (!/^[\w-]{1,128}$/.test(id)) throw new RangeError(`${JSON.stringify(id)} is not the id of a webhook.`)
  return {
    'webhook-id': id,
    'webhook-timestamp': `${Math.floor(at.getTime() / 1000)}`,
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
