import type { Contract } from '#lib/domain/contracts/customer.ts'
import type { WrittenContent } from '#lib/domain/notices/written/content.ts'
import { makeMail } from '#lib/server/mail/make-mail.ts'
import { writtenMail } from '#lib/server/notices/mails/written-mail.ts'
import type { MailContext } from '#lib/server/subscriptions/mails/context.ts'
import { digestMail } from '#lib/server/subscriptions/mails/digest-mail.ts'
import { noticeMail } from '#lib/server/subscriptions/mails/notice-mail.ts'
import { releaseMail } from '#lib/server/subscriptions/mails/release-mail.ts'
import { confirmMail, standingMail } from '#lib/server/subscriptions/mails/request-mails.ts'
import { expect, test } from './quiet-page.ts'

const context = (at: string, notices: MailContext['followed']['notices']): MailContext => ({
  followed: { notices, releases: true, frequency: 'at-once' },
  now: new Date(at),
  leave: `https://sla.example.com/subscriptions/leave?token=${'T'.repeat(80)}`,
})
const ALL = { tier: null, region: null }
const EU = { tier: 'enterprise', region: 'eu' }
const EVERYONE = { tiers: null, regions: null, services: null }
const CONTRACT: Contract = {
  id: 'c',
  reference: 'A-1',
  version: null,
  ...EU,
  services: null,
  conditions: {},
  noticeDays: null,
  authorisation: 'general',
  begins: '2026-01-01',
  ends: null,
  renews: null,
  renewalNotice: null,
  renewalReminder: true,
  monthlyFee: null,
  yearStarts: '01-01',
}
const NOW = context('2026-11-20T10:00:00Z', ALL)

/** Each kind of mail, as the desk writes it, and words that its reader has to see. */
const MAILS: Readonly<Record<string, readonly [html: () => Promise<string>, words: string[]]>> = {
  'a notice with differences': [
    () => notice('2026-11-19-posthog-twilio', NOW),
    ['Every customer.', 'Only for Web console.', '19 December 2026'],
  ],
  'a notice for a selection': [
    () => notice('2026-11-17-scriven-ai', context('2026-11-20T10:00:00Z', EU)),
    ['Scriven AI', '17 December 2026', 'Object by'],
  ],
  'a notice that is withdrawn': [
    () => notice('2025-12-15-hexlane-withdrawn', context('2026-11-20T10:00:00Z', ALL)),
    ['Withdrawn'],
  ],
  'an emergency': [() => notice('2025-11-17-postbridge', NOW), ['Emergency']],
  'the news of a week': [
    async () => {
      const mail = await digestMail(
        [
          { kind: 'notice', notice: '2026-11-18-datadog' },
          { kind: 'notice', notice: '2026-11-19-posthog-twilio' },
          { kind: 'release', version: '2026-10-01' },
        ],
        NOW,
      )
      return (await makeMail('digest', mail.facts)).html
    },
    ['Datadog', 'PostHog', '31 December 2029'],
  ],
  'a release': [
    async () => (await makeMail('digest', (await releaseMail('2026-10-01', NOW)).facts)).html,
    ['2026-10-01'],
  ],
  'a notice of maintenance': [
    () =>
      written({
        kind: 'maintenance',
        starts: '2026-12-06T01:00:00.000Z',
        ends: '2026-12-06T03:00:00.000Z',
        work: `We replace https://${'servers.'.repeat(12)}example.com.\nThe data stay where they are.`,
        effect: 'The web console cannot be opened.',
        scope: EVERYONE,
      }),
    ['6 December 2026', 'The data stay where they are.', 'Confirm that you received this'],
  ],
  'a notice of force majeure': [
    () =>
      written({
        kind: 'force-majeure',
        began: '2026-11-20T09:12:00.000Z',
        expectedEnd: null,
        event: 'A flood has cut the power grid of Frankfurt.',
        effect: 'Requests are answered from Dublin.',
        scope: EVERYONE,
      }),
    ['Not known yet', 'Requests are answered from Dublin.'],
  ],
  'a correction': [
    () =>
      written({
        kind: 'correction',
        corrects: { notice: 'n', title: 'Maintenance on 6 December 2026, 01:00 to 03:00 UTC' },
        wrong: 'It ends at 03:00 UTC.',
        right: 'It ends at 04:00 UTC.',
        scope: EVERYONE,
      }),
    ['What is right', 'It ends at 04:00 UTC.'],
  ],
  'a link to confirm': [() => request(confirmMail(NOW.followed, 'x'.repeat(43))), ['Confirm']],
  'word that a subscription stands': [() => request(standingMail(NOW.followed, NOW.leave)), ['already']],
}

async function written(content: WrittenContent): Promise<string> {
  const of = { contract: CONTRACT, own: undefined, now: NOW.now, acceptedAt: null, isReminder: false }
  return (await makeMail('notice', writtenMail(content, of).facts)).html
}

async function notice(id: string, of: MailContext): Promise<string> {
  return (await makeMail('notice', noticeMail(id, of).facts)).html
}

async function request({ name, facts }: ReturnType<typeof confirmMail>): Promise<string> {
  return (await makeMail(name, facts)).html
}

for (const [kind, [html, words]] of Object.entries(MAILS))
  test(`${kind} fits a phone and a mail program, light and dark @desktop`, async ({ page }) => {
    await page.setContent(await html())
    for (const width of [360, 600])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        const over = await page.evaluate(() => ({
          scrolled: document.documentElement.scrollWidth - innerWidth,
          cut: [...document.body.querySelectorAll('*')]
            .filter(
              (element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth,
            )
            .map((element) => element.outerHTML.slice(0, 120)),
        }))
        expect(over, `${width} px, ${colorScheme}`).toEqual({ scrolled: 0, cut: [] })
        for (const word of words)
          await expect(page.getByText(word).filter({ visible: true }).first()).toBeVisible()
      }
  })
