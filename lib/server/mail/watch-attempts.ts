import type { Transporter } from 'nodemailer'
import type { SendBounds } from './mailer.ts'

/** One attempt to send a mail: what ends it, and how to let go of that. */
type Attempt = { signal: AbortSignal; end(): void }

/** Milliseconds that an attempt may take in all, and until the text of its mail is on its way. */
type Limits = { longest: number; beforeText: number }

type Watched = { begin: () => void; text: { readonly readableDidRead: boolean } | null }

/**
 * Watches how far the mails of a transport are: nodemailer opens the stream of a mail's text when it begins to talk to the
 * server of that mail, and reads from it once the server has agreed to take it.
 */
export function watchAttempts(transport: Transporter): (limits: Limits, bounds: SendBounds) => Attempt {
  const watched = new WeakMap<object, Watched>()
  transport.use('stream', ({ data, message }, done) => {
    const attempt = data.signal == null ? undefined : watched.get(data.signal)
    if (attempt !== undefined)
      message.processFunc((text) => {
        attempt.text = text
        attempt.begin()
        return text
      })
    done()
  })
  return ({ longest, beforeText }, { signal, giveWay, begin = () => undefined }) => {
    const attempt: Watched = { begin, text: null }
    const ending = new AbortController()
    watched.set(ending.signal, attempt)
    const endBeforeText = (reason: unknown) => {
      if (attempt.text?.readableDidRead !== true) ending.abort(reason)
    }
    const timers = [
      setTimeout(() => ending.abort(late()), longest),
      setTimeout(() => endBeforeText(late()), beforeText),
    ]
    const deaf = [onAbort(signal, (reason) => ending.abort(reason)), onAbort(giveWay, endBeforeText)]
    const end = () => {
      for (const stop of deaf) stop()
      for (const timer of timers) clearTimeout(timer)
      // Else the whole mail is kept until the next great collection.
      watched.delete(ending.signal)
      attempt.text = null
    }
    return { signal: ending.signal, end }
  }
}

/** @returns what stops listening: a signal for that would make an exception for each mail */
function onAbort(by: AbortSignal | undefined, run: (reason: unknown) => void): () => void {
  if (by?.aborted === true) run(by.reason)
  if (by === undefined || by.aborted) return () => undefined
  const listener = () => run(by.reason)
  by.addEventListener('abort', listener)
  return () => by.removeEventListener('abort', listener)
}

function late(): Error {
  return new DOMException('The attempt took too long.', 'TimeoutError')
}
