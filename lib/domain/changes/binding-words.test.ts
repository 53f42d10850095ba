import { describe, expect, test } from 'vitest'
import { addressesIn, figuresIn, negatedWord, turningWordsIn } from './binding-words.ts'

describe('figuresIn', () => {
  test.each([
    ['within 30 days after the end', ['30', 'days']],
    ['within thirty hours after the end', ['30', 'hours']],
    ['12 Business Days, 1,000 requests and 99.95%', ['12', 'business', 'days', '1000', '99.95', '%']],
    ['bears a twelfth of the annual fee', ['twelfth', 'annual']],
    ['doubling to a ceiling', ['doubling']],
    [
      '100 × (M − E − D) ÷ (M − E)',
      ['100', '×', '(', 'm', '−', 'e', '−', 'd', ')', '÷', '(', 'm', '−', 'e', ')'],
    ],
    ['100 × M − (E − D) ÷ (M − E)', '100 × M − ( E − D ) ÷ ( M − E )'.toLowerCase().split(' ')],
    // What no word and no punctuation of a sentence is.
    ['the percentage of ½ that fee', ['percentage', '½']],
    ['½· {{ credits.capMonths }} × the fee', ['½', '·', '×']],
    ['the number² of Requests, within ~30 days', ['²', '~', '30', 'days']],
    ['within ３０ days', ['３', '０', 'days']],
    ['within 6,0 days or 1,000.5 days', ['6,0', 'days', '1000.5', 'days']],
    ['a hidden\u200b mark', ['\u200b']],
    ['5–10 days, 5-10 days', ['5', '-', '10', 'days', '5', '-', '10', 'days']],
    // Marks of Markdown, where a link leads, and a dash or a stroke between words.
    ['[claims](#claims.how) – and/or “credits” {#a.b}', []],
    ['does not exceed −1 × the Monthly Fee', ['−', '1', '×', 'monthly']],
    ['a third of it goes to no third party', ['third']],
    ['as clause 6.5 and Article 28 GDPR say, a well-known third-party tool', []],
  ])('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures)
  })
})

describe('turningWordsIn', () => {
  test.each([
    ['Credits are the sole remedy', ['sole']],
    ['Credits are not the sole remedy', ['not', 'sole']],
    ['It may, unless it must, at least once', ['may', 'unless', 'must', 'least']],
    ['A claim counts as accepted', ['accepted']],
    ['is deducted from damages, free of charge', ['deducted', 'free', 'charge']],
    ['will refund the fees; misses or meets the target', ['will', 'refund', 'misses', 'or', 'meets']],
    ['The address of an incident is information', []],
    ['within 60 days after the latest of these', ['within', 'after', 'latest']],
    ['includes its lower edge and not its upper edge', ['lower', 'and', 'not', 'upper']],
    ['keep it near or above 99%', ['keep', 'near', 'or', 'above']],
    ['lies partly, not wholly, within it', ['partly', 'not', 'wholly', 'within']],
    ['an unbroken sequence, even if it is longer', ['unbroken', 'longer']],
    ['half a unit downwards, roughly', ['downwards', 'roughly']],
    ['arrives at the top, divided by two', ['arrives', 'top', 'divided']],
    ['the sub-processor tells the controller', ['processor', 'controller']],
    ['which directly or indirectly caused it', ['directly', 'or', 'indirectly']],
  ])('%s', (text, words) => {
    expect(turningWordsIn(text)).toEqual(words)
  })
})

test.each([
  ['keep every Version available', 'keep every Version unavailable', 'available → unavailable'],
  ['is invalid if incomplete', 'is valid if complete', 'invalid → valid'],
  ['A discontinued service', 'A continued service', 'discontinued → continued'],
  ['about the incident', 'about incidents', null],
  ['is available, never unavailable', 'is available', null],
])('negatedWord: %s, %s', (before, after, change) => {
  expect(negatedWord(before, after)).toBe(change)
})

test('addressesIn', () => {
  expect(
    addressesIn('Write to claims@example.com, or [here](https://a.example/b?c=1), or see www.example.org.'),
  ).toEqual(['claims@example.com', 'https://a.example/b?c=1', 'www.example.org'])
})
