import { sentencesOf } from '../passages.ts'

const RETRY =
  /\b(?:re-?tr(?:y|ies|ied|ying)|re-?send(?:s|ing)?|re-?sent|re-?attempt\w*|repeat(?:s|ed|ing)?|attempt(?:s|ed)? again|attempted again|tr(?:y|ies|ied) again)\b/i
const CALL = /\b(?:requests?|calls?|errors?|failures?|operations?|retr(?:y|ies)|them|it)\b/i
const UNASKED =
  /\b(?:automatic(?:ally)?|transparent(?:ly)?|silent(?:ly)?|built-in|on (?:\w+ )?(?:\w+'s|your|their) behalf|for (?:you|the client|the caller)|until (?:it|they) succeeds?)\b/i
/** The vendor as the one who repeats. */
const VENDOR = '(?:we|the (?:service|platform|system|gateway|vendor|api))'
/** Deliveries are the vendor's own calls. */
const DELIVERY = /\b(?:webhooks?|deliver(?:y|ies|ed|s)?)\b/i
const CLIENT_FIRST = /\b(?:clients?|callers?|customers?)\b(?! (?:data|environment))/i
const DENIED = /\b(?:no|not|never|neither|nor|without)\b(?:[\s,]+[\w'-]+){0,5}[\s,]*$/i
/** "calls that do not succeed": the denial is of the call, not of the repetition. */
const RELATIVE = /\b(?:that|which|who) (?:do|does|did|are|is|was|were|has|have) not \w+/gi

/**
 * The words by which a text promises that the vendor repeats failed calls by itself, or null.
 * @param vendor the name that clauses use for the vendor
 */
export function automaticRetryPhrase(text: string, vendor: string): string | null {
  const name = vendor.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const repeats = new RegExp(`\\b(?:${VENDOR}|${name})\\b(?:\\s+[\\w'-]+){0,3}\\s*$`, 'i')
  const by = new RegExp(`\\bby (?:us|${VENDOR}|${name})\\b`, 'i')
  for (const original of sentencesOf(text)) {
    const sentence = original.replace(RELATIVE, 'that fail')
    const found = RETRY.exec(sentence)
    if (found === null || DELIVERY.test(sentence) || !CALL.test(sentence)) continue
    const before = sentence.slice(0, found.index)
    if (DENIED.test(before)) continue
    const vendorRepeats = repeats.test(before) || by.test(sentence)
    if (vendorRepeats || (UNASKED.test(sentence) && !isClients(sentence, before))) return original.trim()
  }
  return null
}

/** Whether it is the client that repeats: named before the word, or as its owner after it. */
function isClients(sentence: string, before: string): boolean {
  const own = sentence.replace(/\bon (?:\w+ )?\w+'s behalf\b/gi, '')
  if (own !== sentence) return false
  return (
    CLIENT_FIRST.test(before) || /\b(?:clients?|callers?|customers?)'s? (?:task|job|matter|duty)\b/i.test(own)
  )
}
