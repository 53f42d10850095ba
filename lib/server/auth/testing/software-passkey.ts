import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** What an authenticator is told to do otherwise than it should. */
type Fault = { origin?: string; host?: string; isVerified?: boolean; counter?: number; challenge?: string }

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

/**
 * A passkey as a device makes it, written down after Web Authentication Level 3 (sections 5.8.1, 6.1 and 6.5) and RFC 9052:
 * ES256, attestation "none". It knows nothing of the library that the desk checks it with.
 */
export class SoftwarePasskey {
  readonly id = randomBytes(16).toString('base64url')
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #owner: string
  readonly #origin: string

  /** @param owner the handle of the person, base64url, as the desk has named it */
  constructor(owner: string, origin = 'http://localhost:3000') {
    this.#owner = owner
    this.#origin = origin
  }

  /** What the browser sends of it when it is made. */
  made(challenge: string, fault: Fault = {}) {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const id = Buffer.from(this.id, 'base64url')
    const key = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const data = Buffer.concat([this.#data(fault, WITH_KEY), Buffer.alloc(16), length, id, key])
    const size = Buffer.alloc(2)
    size.writeUInt16BE(data.length)
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      size,
      data,
    ])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      response: {
        clientDataJSON: this.#clientData('webauthn.create', challenge, fault).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal' as const],
      },
      clientExtensionResults: {},
    }
  }

  /** What it signs to sign in. */
  signed(challenge: string, fault: Fault = {}) {
    const data = this.#data(fault, 0)
    const clientData = this.#clientData('webauthn.get', challenge, fault)
    const signature = createSign('sha256')
      .update(Buffer.concat([data, createHash('sha256').update(clientData).digest()]))
      .sign(this.#keys.privateKey)
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: this.#owner,
      },
      clientExtensionResults: {},
    }
  }

  #data({ host, isVerified = true, counter = 0 }: Fault, flags: number): Buffer {
    const head = Buffer.alloc(5)
    head.writeUInt8(PRESENT | flags | (isVerified ? VERIFIED : 0))
    head.writeUInt32BE(counter, 1)
    const party = host ?? new URL(this.#origin).hostname
    return Buffer.concat([createHash('sha256').update(party).digest(), head])
  }

  #clientData(type: string, asked: string, { origin = this.#origin, challenge = asked }: Fault): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }
}
