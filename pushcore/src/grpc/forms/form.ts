import type { ResultName } from '@openmps/proto'
import type { Params } from '../../openapi/decode.ts'
import { Refusal } from '../../openapi/refusal.ts'
import { FieldRefusal } from '../fault.ts'

type Value = string | number | null | undefined

/** Results of checks that come after all fields have been read, and the fields that they are about. */
export type LateChecks = Partial<Record<ResultName, string>>

/**
 * The fields of a call as parameters of the server API, so that its checks are ours. Checks refuse what they have just
 * read; by that the form knows the field at fault.
 */
export class Form extends Map<string, string> {
  readonly #fields = new Map<string, string>()
  readonly #late: LateChecks
  #last = ''

  constructor(late: LateChecks = {}) {
    super()
    this.#late = late
  }

  /** Absent and empty are the same to the checks. */
  put(name: string, field: string, value: Value): void {
    this.set(name, value === null || value === undefined ? '' : String(value))
    this.#fields.set(name, field)
  }

  override get(name: string): string | undefined {
    this.#last = this.#fields.get(name) ?? this.#last
    return super.get(name)
  }

  /** Runs checks of the server API. @throws FieldRefusal for each Refusal */
  async check<T>(run: (params: Params) => Promise<T>): Promise<T> {
    try {
      return await run(this)
    } catch (error) {
      if (error instanceof Refusal && !(error instanceof FieldRefusal)) {
        throw new FieldRefusal(error.result, this.#late[error.result] ?? this.#last)
      }
      throw error
    }
  }
}

/** As JSON text; empty when there is nothing in it. */
export function mapText(map: Readonly<Record<string, string>> | null | undefined): string {
  return map === null || map === undefined || Object.keys(map).length === 0 ? '' : JSON.stringify(map)
}

/** '1', or empty for what is not set. */
export const flag = (value: boolean | null | undefined): string => (value ? '1' : '')
