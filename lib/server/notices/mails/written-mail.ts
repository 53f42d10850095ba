import type { KeyFigure } from '#components/mail/figures.tsx'
import type { WrittenContent } from '#lib/domain/notices/written/content.ts'
import { lengthInWords, WRITTEN_MAIL_WORDS, writtenTitle } from '#lib/domain/notices/written/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { catalogue } from '../../terms/current.ts'
import { type ContractMail, type ContractMailContext, frameOf } from './contract-mail.ts'

/** The mail about what a person has written: its two figures, then what it says. */
export function writtenMail(content: WrittenContent, context: ContractMailContext): ContractMail {
  const { name, links } = catalogue().vendor
  const { concerns, ...frame } = frameOf(context)
  const title = writtenTitle(content)
  return {
    facts: {
      ...frame,
      subject: WRITTEN_MAIL_WORDS.subject(name, title),
      first: concerns,
      heading: title,
      sentences: [],
      figures: figuresOf(content),
      changes: textsOf(content).map(([heading, text]) => {
        const [sentence = '', ...more] = text.split(/\n+/)
        return { title: heading, sentence, more, facts: [], differences: [] }
      }),
      howToObject: [],
      links: [{ href: links.status, label: WRITTEN_MAIL_WORDS.status }],
    },
    attachments: [],
  }
}

function figuresOf(content: WrittenContent): [KeyFigure, KeyFigure] | null {
  const moment = (label: string, at: string, basis = '') => ({
    label,
    value: dateInWords(at.slice(0, 10)),
    basis: [`${at.slice(11, 16)} UTC`, ...(basis === '' ? [] : [basis])].join(', '),
  })
  switch (content.kind) {
    case 'maintenance':
      return [
        moment(WRITTEN_MAIL_WORDS.starts, content.starts),
        moment(WRITTEN_MAIL_WORDS.ends, content.ends, WRITTEN_MAIL_WORDS.after(lengthInWords(content))),
      ]
    case 'force-majeure':
      return [
        moment(WRITTEN_MAIL_WORDS.began, content.began),
        content.expectedEnd === null
          ? { label: WRITTEN_MAIL_WORDS.expectedEnd, value: WRITTEN_MAIL_WORDS.notKnown, basis: '' }
          : moment(WRITTEN_MAIL_WORDS.expectedEnd, content.expectedEnd),
      ]
    case 'correction':
      return null
  }
}

/** Headings with what stands under each. */
function textsOf(content: WrittenContent): [string, string][] {
  switch (content.kind) {
    case 'maintenance':
      return [
        [WRITTEN_MAIL_WORDS.work, content.work],
        [WRITTEN_MAIL_WORDS.effect, content.effect],
      ]
    case 'force-majeure':
      return [
        [WRITTEN_MAIL_WORDS.event, content.event],
        [WRITTEN_MAIL_WORDS.effect, content.effect],
      ]
    case 'correction':
      return [
        [
          WRITTEN_MAIL_WORDS.corrects,
          'notice' in content.corrects
            ? WRITTEN_MAIL_WORDS.ofNotice(content.corrects.title)
            : content.corrects.what,
        ],
        [WRITTEN_MAIL_WORDS.wrong, content.wrong],
        [WRITTEN_MAIL_WORDS.right, content.right],
      ]
  }
}
