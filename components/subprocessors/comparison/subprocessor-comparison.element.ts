import { OperatedPage } from '../browsing/operated-page.ts'

customElements.define('subprocessor-comparison', class extends OperatedPage {})
