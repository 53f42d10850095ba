import { sentencesOf } from '../passages.ts'

const VAGUE =
  '(?:fair|reasonable|acceptable|appropriate|normal|ordinary|typical|moderate|excessive|abusive|undue|heavy|disproportionate)'
const USE = '(?:use|usage|users?|consumption|limits?)'
/** Vague only where the sentence limits: error rates may return to normal levels. */
const AMOUNT = '(?:traffic|volumes?|loads?|levels?|amounts?|rates?|numbers?|quantit(?:y|ies))'
const LIMITING = '(?:limit|throttl|restrict|slow|cap|block)\\w*'

const CALLS = /\b(?:requests?|calls?|api|usage|use[sd]?|rates?|traffic|limit\w*|throttl\w*|quotas?)\b/i
const PHRASES = [
  new RegExp(`\\b${VAGUE}[\\s-]+(?:\\w+[\\s-]+)?${USE}\\b`, 'i'),
  new RegExp(
    `(?<=\\b(?:${LIMITING}|exceed|must|stay|keep)\\b.*)\\b${VAGUE}[\\s-]+(?:\\w+[\\s-]+)?${AMOUNT}\\b`,
    'i',
  ),
  /\bwithin reason\b/i,
  /\bunlimited (?:\w+ )?(?:requests?|calls?|use|usage|traffic|volume)\b/i,
  /\b(?:requests?|calls?|usage|traffic) (?:is|are) unlimited\b/i,
  /\bno (?:hard|fixed|set) (?:limits?|quotas?)\b/i,
  new RegExp(`\\b${LIMITING}\\b.*\\bat (?:its|our|the vendor's|\\w+'s) (?:sole |own )?discretion\\b`, 'i'),
  new RegExp(`\\b${LIMITING}\\b.*\\b(?:sees? fit|deems? (?:fit|necessary|appropriate|excessive))\\b`, 'i'),
  /\b(?:limits?|quotas?)\b.*\bmay (?:change|vary|be changed)\b.*\b(?:without notice|from time to time|at any time)\b/i,
]
/** Who says that there is no such limit has not set one; "must not make excessive use" sets one. */
const DENIED =
  /\b(?:no|(?<!\b(?:must|may|should|shall|will) )not|never|neither|nor|without)(?:\s+\w+){0,3}\s*$/i

/** The words by which a text limits use without a number ("fair use"), or null. */
export function fairUsePhrase(text: string): string | null {
  for (const sentence of sentencesOf(text).filter((each) => CALLS.test(each)))
    for (const phrase of PHRASES) {
      const found = phrase.exec(sentence)
      if (found !== null && !DENIED.test(sentence.slice(0, found.index))) return found[0]
    }
  return null
}
