import { expect, test } from 'vitest'
import { readingPage } from './reading-page.ts'

const addressOf = (name: string) => (name === 'copy-text' ? '/elements/copy-text-1A2B.js' : undefined)
const cut = (html: string) => readingPage(html, addressOf)

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en" data-reading-page=""><head>${head}</head><body>${body}</body></html>`

test.each([
  ['a script of the framework', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['a legacy script', '<script src="/_next/static/chunks/b.js" noModule=""></script>'],
  ['the data that it would wake the page with', '<script>self.__next_f.push([1,"\\u003c/p>"])</script>'],
  ['a script with a nonce', '<script nonce="a+b/c==" id="_R_">1 > 0 && "</scripts>"</script >'],
  ['the preload of a script', '<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/>'],
  ['a note to the framework', '<meta name="next-size-adjust" content=""/>'],
  ['what Open Graph says already', '<meta name="twitter:title" content="SLA"/>'],
  ['a comment', '<!--$-->'],
])('takes out %s', (_what, part) => {
  expect(cut(page(part, `<p>a${part}b</p>`))).toBe(page('', '<p>ab</p>'))
})

test.each([
  '<script type="application/ld+json">{"@type":"WebPage","name":"<!-- x -->"}</script>',
  '<link rel="preload" href="/_next/a.woff2" as="font" crossorigin="" type="font/woff2"/>',
  '<link rel="stylesheet" href="/_next/a.css"/>',
  '<meta name="description" content="script"/>',
  '<meta name="twitter:card" content="summary_large_image"/>',
  '<textarea><script>what was written</script><!-- so --></textarea>',
  '<p title="<script>">nonce="x"</p>',
])('leaves %s', (part) => {
  expect(cut(page(part, part))).toBe(page(part, part))
})

test('names the file of the build in place of an element, to run once the page is parsed', () => {
  const asked = '<script type="module" async="" src="/elements/copy-text.js" nonce="x"></script>'
  const given = '<script type="module" src="/elements/copy-text-1A2B.js"></script>'
  expect(cut(page(asked, ''))).toBe(page(given, ''))
})

test('names the file of the build in what an element loads later', () => {
  const asked = '<subprocessor-list page-script="/elements/copy-text.js" nonce="x"></subprocessor-list>'
  const given = '<subprocessor-list page-script="/elements/copy-text-1A2B.js"></subprocessor-list>'
  expect(cut(page('', asked))).toBe(page('', given))
})

test('takes off what it leaves the attributes that only the scripts read', () => {
  const styled = '<link rel="stylesheet" href="/a.css" nonce="abc" data-precedence="next"/>'
  expect(cut(page(styled, ''))).toBe(page('<link rel="stylesheet" href="/a.css"/>', ''))
})

test('leaves a page alone that is not marked', () => {
  expect(cut('<!DOCTYPE html><html lang="en"><body><script>1</script></body></html>')).toBeNull()
  expect(cut('<p data-reading-page="">')).toBeNull()
})
