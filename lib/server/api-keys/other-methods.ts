import { privateAnswer } from '../http/response/answer.ts'
import { ApiError, errorResponse } from '../http/response/api-error.ts'

type OtherMethods = { allowed: () => Response; refuse: () => Response }

/**
 * What an address for keys answers to methods that it does not take, and to OPTIONS. A page of another site gets no leave to
 * ask: keys are for programs.
 * @param methods that it takes, as the Allow header lists them
 */
export function otherMethods(methods: string): OtherMethods {
  return {
    allowed: () => privateAnswer(null, { status: 204, headers: { allow: methods } }),
    refuse: () => errorResponse(new ApiError('method-not-allowed', `Use ${methods}.`), { allow: methods }),
  }
}
