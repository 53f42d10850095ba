/**
 * Programs that fetch a page to draw a preview of it where somebody pastes its address, and crawlers that name themselves:
 * by what their makers' own pages say that they send as User-Agent (Slack, Meta, X, LinkedIn, Microsoft, Google, Telegram,
 * Discord, Apple, Mattermost). Apple's Messages sends Meta's and X's names. What hides as a browser is found by its input instead.
 */
const NAMES = [
  'Slackbot',
  'Slack-ImgProxy',
  'facebookexternalhit',
  'Facebot',
  'meta-externalagent',
  'Twitterbot',
  'LinkedInBot',
  'WhatsApp',
  'TelegramBot',
  'Discordbot',
  'SkypeUriPreview',
  'MicrosoftPreview',
  'Microsoft Office',
  'ms-office',
  'Google-PageRenderer',
  'GoogleImageProxy',
  'Google-Read-Aloud',
  'Googlebot',
  'bingbot',
  'Applebot',
  'Mattermost-Bot',
  'redditbot',
  'Pinterestbot',
  'Iframely',
  'Embedly',
] as const

const PROGRAM = new RegExp(
  `${NAMES.join('|')}|\\b(?:bot|crawler|spider)\\b|bot/\\d|^(?:curl|Wget|python-requests|Go-http-client)/`,
  'i',
)

/** Whether a User-Agent says of itself that it is a program. One that says nothing is none that a person reads with. */
export function isNamedProgram(userAgent: string): boolean {
  return userAgent.trim() === '' || PROGRAM.test(userAgent)
}
