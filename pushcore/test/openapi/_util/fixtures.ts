import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RawRequest } from '../../../src/openapi/index.ts'

export interface Fixture {
  readonly name: string
  readonly action: string
  readonly request: RawRequest
  /** When the request was made. */
  readonly atMs: number
  readonly scheme: 'V1' | 'V3'
}

/** Requests recorded from the vendor's clients. They are shared between projects and not part of this one. */
export const FOLDER =
  process.env.OPENMPS_WIRE_FIXTURES ??
  join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'wire-fixtures')

interface Recorded {
  readonly name: string
  readonly action: string
  readonly request?: {
    readonly method: string
    readonly url: string
    readonly rawHeaders: string[]
    readonly headers: Readonly<Record<string, string>>
    readonly bodyBase64: string
  }
}

/** undefined when the folder is not there. */
export function readFixtures(): Fixture[] | undefined {
  if (!existsSync(FOLDER)) return undefined
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const { name, action, request }: Recorded = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
    if (request === undefined) return []
    const { method, url, rawHeaders, headers, bodyBase64 } = request
    const body = Buffer.from(bodyBase64, 'base64')
    const date = headers['x-acs-date']
    const form = new URLSearchParams(`${url.split('?')[1] ?? ''}&${body.toString('utf8')}`)
    const atMs = Date.parse(date ?? form.get('Timestamp') ?? '')
    return [
      { name, action, atMs, scheme: date === undefined ? 'V1' : 'V3', request: { method, url, rawHeaders, body } },
    ]
  })
}
