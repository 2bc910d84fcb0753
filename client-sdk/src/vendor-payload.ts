import { isMessageId, PAYLOAD_ID } from '@openmps/proto'
import { CLIENT_LIMITS } from './limits.ts'

/** Where vendors put what the server sent along, when they hand it on in a wrapping of theirs, as an object or as JSON. */
const WRAPPINGS = ['data', 'payload'] as const

/** The id of our message in what a vendor's channel hands to the app; undefined: there is none, and it is not ours. */
export function readPayloadId(payload: unknown): string | undefined {
  const told = readObject(payload)
  return told && (idOf(told) ?? WRAPPINGS.map((name) => idOf(readObject(told[name]))).find((id) => id !== undefined))
}

function idOf(told: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const id = told?.[PAYLOAD_ID]
  return typeof id === 'string' && isMessageId(id) ? id : undefined
}

function readObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'string') return isObject(value) ? value : undefined
  if (value.length > CLIENT_LIMITS.maxVendorPayloadChars) return undefined
  try {
    const read: unknown = JSON.parse(value)
    return isObject(read) ? read : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
