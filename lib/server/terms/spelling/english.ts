import dictionary from 'dictionary-en'
import nspell from 'nspell'

let spelling: ReturnType<typeof nspell> | undefined

/** Whether a word is one of English, as Hunspell's dictionary has it. */
export function isEnglish(word: string): boolean {
  // Half a second, which only an edition with another spelling takes.
  spelling ??= nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic))
  return spelling.correct(word)
}
