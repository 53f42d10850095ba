import type { Command } from '../../db/command.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { retryDocuments } from '../jobs/retry-documents.ts'
import type { RetryAnswer } from './schema.ts'

/** Has the missing documents made again. @throws ForbiddenError, ApiError where there is nothing to make */
export const retryForProgram: Command<object, RetryAnswer> = async (_, context) => {
  const outcome = await retryDocuments({}, context)
  if (outcome.kind === 'sent') return { offers: outcome.offers }
  if (outcome.kind === 'nothing')
    throw new ApiError(
      'nothing-missing',
      'There is nothing to make again. /api/v1/releases/documents lists what is missing.',
    )
  throw new ApiError(
    'documents-on-demand',
    'This desk makes a document when somebody asks for it, so none is made again ahead.',
  )
}
