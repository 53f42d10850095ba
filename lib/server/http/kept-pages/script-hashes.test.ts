import { describe, expect, test } from 'vitest'
import { inlineScriptHashes } from './script-hashes.ts'

// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
const ALERT_1 = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
// printf 'a\nb' | openssl dgst -sha256 -binary | base64
const A_LF_B = "'sha256-fhj3NzEbLcOy8mndeDlrA1HxT7Zu+oefdoyyMYGIPHg='"

describe('inlineScriptHashes', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<script id="a" async="">alert(1)</script >',
    '<script data-x="a > b">alert(1)</script>',
    "<script data-x='src=1'>alert(1)</script>",
    '<script data-src="x">alert(1)</script>',
    '<script type="module">alert(1)</script\n>',
    '<p>&lt;script&gt;</p><script>alert(1)</script>',
  ])('hashes the source of %s', (html) => {
    expect(inlineScriptHashes(html)).toEqual([ALERT_1])
  })

  test.each([
    '<script src="/a.js"></script>',
    "<script async='' src='/a.js'></script>",
    '<script src=/a.js></script>',
    '<script async src = "/a.js" id="b"></script>',
    '<script\nsrc="/a.js"></script>',
    '<script id="a"src="/a.js"></script>',
    '<p>no script</p>',
    '<scripture>alert(1)</scripture>',
  ])('has nothing to hash in %s', (html) => {
    expect(inlineScriptHashes(html)).toEqual([])
  })

  test('counts every script once', () => {
    const html = '<script>alert(1)</script><script src="/a.js"></script><script>alert(1)</script>'
    expect(inlineScriptHashes(html)).toEqual([ALERT_1])
  })

  test('hashes line ends as the browser sees them', () => {
    expect(inlineScriptHashes('<script>a\r\nb</script>')).toEqual([A_LF_B])
    expect(inlineScriptHashes('<script>a\rb</script>')).toEqual([A_LF_B])
  })

  test('is not misled by a script that speaks of scripts', () => {
    const html = '<script>"<script src=x>"</script><script>alert(1)</script>'
    expect(inlineScriptHashes(html)).toHaveLength(2)
    expect(inlineScriptHashes(html)).toContain(ALERT_1)
  })

  test('hashes a data block too, which does no harm', () => {
    const html = '<script type="application/ld+json">{"a":1}</script><script>alert(1)</script>'
    expect(inlineScriptHashes(html)).toHaveLength(2)
    expect(inlineScriptHashes(html)).toContain(ALERT_1)
  })
})
