import { Tokenizer } from 'htmlparser2'

/** An attribute where it stands in the text, from its name to the end of its value. */
export type Attribute = {
  name: string
  /** As it is written: what is escaped stays so. */
  value: string
  start: number
  end: number
  valueStart: number
}

/** An opening tag where it stands in the text, from `<` to past `>`. Names are in lower case. */
export type OpeningTag = { name: string; start: number; end: number; attributes: Attribute[] }

/** What a reader of markup is told, in the order of the text. */
export type MarkupReader = {
  opening: (tag: OpeningTag) => void
  /** `end`: past the `>` of the closing tag. */
  closing: (name: string, end: number) => void
  comment: (start: number, end: number) => void
}

const FOREIGN = new Set(['svg', 'math'])

/** Reads HTML as a browser splits it into tags: what only looks like a tag, in a script or a text field, is none. */
export function readMarkup(html: string, reader: MarkupReader): void {
  let name = ''
  let start = 0
  let attributes: Attribute[] = []
  // Drawings and formulas, in which the names of HTML mean nothing.
  let foreign = 0
  const opened = (end: number) => reader.opening({ name, start, end: end + 1, attributes })
  const ignored = () => undefined
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(from, to) {
        name = html.slice(from, to).toLowerCase()
        start = from - 1
        attributes = []
      },
      onattribname(from, to) {
        attributes.push({
          name: html.slice(from, to).toLowerCase(),
          value: '',
          start: from,
          end: to,
          valueStart: to,
        })
      },
      onattribdata(from, to) {
        const last = attributes.at(-1)
        if (last !== undefined) Object.assign(last, { value: html.slice(from, to), valueStart: from })
      },
      onattribend(_quote, to) {
        const last = attributes.at(-1)
        if (last !== undefined) last.end = to
      },
      onopentagend(to) {
        if (FOREIGN.has(name)) foreign += 1
        opened(to)
      },
      onselfclosingtag: opened,
      onclosetag(from, to) {
        // The tokenizer stops at the name; spaces may follow it.
        const end = html.indexOf('>', to)
        const closed = html.slice(from, to).toLowerCase()
        if (FOREIGN.has(closed) && foreign > 0) foreign -= 1
        reader.closing(closed, end === -1 ? html.length : end + 1)
      },
      oncomment(from, to) {
        if (html.startsWith('<!--', from - 4)) reader.comment(from - 4, to + 1)
      },
      isInForeignContext: () => foreign > 0,
      ontext: ignored,
      ontextentity: ignored,
      onattribentity: ignored,
      oncdata: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
