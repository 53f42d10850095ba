import { domainOf } from '../addressing/domain-of.ts'
import type { Lane, MailLanes } from '../lanes/mail-lanes.ts'
import type { Addressed } from './result.ts'

/**
 * What to do next. `unanswered`: a letter to a domain that did not answer, so recently that it is not tried; `soon`: wait for a
 * lane; `slow`: all that is left goes to domains that are slow, whose lanes are taken; `none`: nothing is left.
 */
export type Next<Letter extends Addressed> =
  | { what: 'send'; letter: Letter; lane: Lane }
  | { what: 'unanswered'; letter: Letter }
  | { what: 'soon' | 'slow' | 'none' }

/** Letters by the domain that they go to, of which one after the other has its turn. */
export class WaitingLetters<Letter extends Addressed> {
  readonly #lanes: MailLanes
  readonly #byDomain: Map<string, Letter[]>

  constructor(letters: readonly Letter[], lanes: MailLanes) {
    this.#lanes = lanes
    this.#byDomain = Map.groupBy(letters, ({ address }) => domainOf(address))
  }

  /**
   * Takes the next letter that may go, with its lane.
   * @param withSlow whether to domains that are slow, too
   */
  next(withSlow: boolean): Next<Letter> {
    let what: 'soon' | 'slow' | 'none' = 'none'
    for (const [domain, letters] of this.#byDomain) {
      const said = !withSlow && this.#lanes.isSlow(domain) ? 'slow' : this.#lanes.ask(domain, false)
      if (said === 'free' || said === 'left-alone') {
        const letter = this.#shift(domain, letters)
        return said === 'free'
          ? { what: 'send', letter, lane: this.#lanes.take(domain) }
          : { what: 'unanswered', letter }
      }
      if (said === 'taken') what = 'soon'
      else if (what === 'none') what = 'slow'
    }
    return { what }
  }

  #shift(domain: string, letters: Letter[]): Letter {
    const [letter, ...rest] = letters
    this.#byDomain.delete(domain)
    if (rest.length > 0) this.#byDomain.set(domain, rest)
    if (letter === undefined) throw new Error('a domain without letters is not kept')
    return letter
  }
}
