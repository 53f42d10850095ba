import { nameOnLine } from '../../contracts/customer-name.ts'

/** What the mail with a question says. */
export const QUESTION_MAIL = {
  subject: (customer: string) => `Question from ${nameOnLine(customer)}`,
  preview: (name: string) => `${name} has asked on the page that you prepared.`,
  heading: (customer: string) => `A question from ${customer}`,
  lead: (name: string) => `${name} has asked on the page that you prepared. Answer to the address below.`,
  from: 'From',
  answerTo: 'Answer to',
  question: 'Question',
  asked: 'Asked',
  action: 'Answer by e-mail',
  note: 'Name and address are as they were entered: nobody has checked them.',
  foot: 'You get this because you prepared the page. Replies to this mail do not reach whoever asked.',
} as const
