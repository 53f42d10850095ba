import type { Job } from '../../jobs/job.ts'
import { invitationMailSchema } from '../schema.ts'
import type { InvitationMail } from './locked-token.ts'

/** Sends the mail with the link of an invitation. Tried for about as long as the link is good. */
export const sendInvitation: Job<InvitationMail> = {
  name: 'send-invitation',
  data: invitationMailSchema,
  options: {
    retries: 60,
    retryDelay: 5,
    longestRetryDelay: 3 * 3600,
    expiresAfter: 120,
    pollEvery: 1,
    isExclusive: false,
    atOnce: { jobs: 4, ofOneGroup: 4 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendInvitationMail } = await import('./send-invitation.ts')
    return { run: sendInvitationMail }
  },
}
