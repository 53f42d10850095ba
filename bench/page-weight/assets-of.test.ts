import { expect, test } from 'vitest'
import { assetsOf } from './assets-of.ts'

test('every script, style and font counts once, wherever the page names it, and a legacy script never', () => {
  const html = `
    <link rel="preload" as="script" href="/_next/d.js"/>
    <link rel="stylesheet" href="/_next/a.css"/>
    <link rel="preload" as="font" href="/_next/serif.woff2"/>
    <script src="/_next/b.js" async=""></script>
    <script src="/_next/old.js" noModule=""></script>
    <script src="/_next/d.js" async=""></script>
    <script type="module" src="/elements/copy-text-1.js"></script>
    <script>"<script src='/not-one.js'>"</script>`
  const link =
    '</_next/sans.woff2>; rel=preload; as="font"; type="font/woff2", </_next/serif.woff2>; rel=preload; as="font"'
  expect(assetsOf(html, link)).toEqual({
    scripts: ['/_next/d.js', '/_next/b.js', '/elements/copy-text-1.js'],
    styles: ['/_next/a.css'],
    fonts: ['/_next/sans.woff2', '/_next/serif.woff2'],
  })
})
