/**
 * Fields of requests that the log does not keep, at any depth: secrets, which the document of the admin API marks
 * `writeOnly` (a test compares both), and the phone numbers of gRPC.
 */
const HIDDEN_FIELDS = new Set([
  'password',
  'current',
  'next',
  'credentials',
  'webhookUrl',
  'secret',
  'accessKeySecret',
  'reportSecret',
  'phoneNumber',
])

const MAX_CHARS = 4_096

/** A request as JSON for the audit log: hidden fields are `***`, and the end is cut off. */
export function redacted(request: unknown): string {
  const json = JSON.stringify(request, (name, value: unknown) =>
    HIDDEN_FIELDS.has(name) && value !== null && value !== undefined ? '***' : value,
  )
  return json.length <= MAX_CHARS ? json : `${json.slice(0, MAX_CHARS)}…`
}
