import type { toPlainText } from '@react-email/render'

type TextOptions = NonNullable<Parameters<typeof toPlainText>[1]>

/** What html-to-text, which has no types, hands a formatter. */
type Element = { attribs?: Record<string, string>; children: Element[] }
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void
  addInline(text: string, options?: { noWordTransform: boolean }): void
  addLineBreak(): void
  closeBlock(options: { trailingLineBreaks: number }): void
}
type Walk = (children: Element[], builder: Builder) => void

/** "Open the desk:" and the address on a line of its own, where every program makes a link of it. */
function action({ attribs, children }: Element, walk: Walk, builder: Builder): void {
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(children, builder)
  builder.addInline(':')
  builder.addLineBreak()
  builder.addInline(attribs?.href ?? '', { noWordTransform: true })
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** How the tree of a mail reads as plain text: lines as long as people quote them, facts in columns, figures in lines. */
export const PLAIN_TEXT: TextOptions = {
  wordwrap: 72,
  formatters: { action },
  selectors: [
    { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'a.m-button', format: 'action' },
    { selector: 'td.m-stack', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    {
      selector: 'p[data-text-format="line"]',
      format: 'block',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    },
    {
      selector: 'table[data-text-format="dataTable"]',
      format: 'dataTable',
      options: { uppercaseHeaderCells: false, maxColumnWidth: 56, colSpacing: 3 },
    },
  ],
}
