import type { Params } from '../openapi/decode.ts'
import { OPENAPI_LIMITS } from '../openapi/limits.ts'
import { isRecord, scalarText } from '../openapi/values.ts'
import { AdvisedRefusal } from './advised-refusal.ts'

/** Sent by the vendor's clients as `TargetMsg.1.Target`, and read so by its action. */
const LIST = 'TargetMsg'

/**
 * The members of a JSON body as parameters of the server API, so that its actions read them: numbers and booleans as
 * text, objects and lists as JSON text, null as absent.
 * @throws Refusal 3028 with advice
 */
export function toParams(members: Readonly<Record<string, unknown>>): Params {
  const params = new Map<string, string>()
  const put = (name: string, value: unknown): void => {
    if (value === null) return
    if (params.size >= OPENAPI_LIMITS.maxParameters) {
      throw new AdvisedRefusal('INVALID_PARAM', `There are more than ${OPENAPI_LIMITS.maxParameters} parameters.`)
    }
    const text = typeof value === 'object' ? JSON.stringify(value) : scalarText(value)
    if (text === undefined) {
      throw new AdvisedRefusal('INVALID_PARAM', `${name} is a number that JSON cannot carry: send it as text.`)
    }
    params.set(name, text)
  }
  for (const [name, value] of Object.entries(members)) {
    if (name === LIST && Array.isArray(value)) putList(value, put)
    else put(name, value)
  }
  return params
}

function putList(list: readonly unknown[], put: (name: string, value: unknown) => void): void {
  for (const [index, target] of list.entries()) {
    if (!isRecord(target)) throw new AdvisedRefusal('INVALID_PARAM', `${LIST} is a list of objects.`)
    for (const [name, value] of Object.entries(target)) put(`${LIST}.${index + 1}.${name}`, value)
  }
}
