import { wasHereBefore } from '#lib/client/subprocessors/last-visit.ts'
import { OperatedPage } from '../browsing/operated-page.ts'
import { followSearchKey } from '../browsing/search-key.ts'

/** Around the page of the list, which tells a reader who comes again what has changed since. */
class SubprocessorList extends OperatedPage {
  override connectedCallback(): void {
    super.connectedCallback()
    followSearchKey('list-q')
  }

  protected override isWanted(): boolean {
    return wasHereBefore()
  }
}

customElements.define('subprocessor-list', SubprocessorList)
