import { expect, test } from 'vitest'
import { scriptsOf } from './scripts-of.ts'

test('every script counts once, wherever the page names it, and a legacy one never', () => {
  const html = `
    <link rel="preload" as="script" href="/_next/static/chunks/d.js"/>
    <link rel="stylesheet" href="/_next/static/chunks/a.css"/>
    <script src="/_next/static/chunks/b-1_x.js" async=""></script>
    <script src="/_next/static/chunks/old.js" noModule=""></script>
    <script src="/_next/static/chunks/d.js" id="_R_" async=""></script>
    <script>self.__next_f.push([1,"3:I[7,[\\"/_next/static/chunks/c~2.js\\",\\"static/chunks/b-1_x.js\\"],\\"default\\"]"])</script>`
  expect(scriptsOf(html)).toEqual(['static/chunks/b-1_x.js', 'static/chunks/c~2.js', 'static/chunks/d.js'])
})
