/** Fields of bodies that hold secrets, at any depth. The document marks them `writeOnly`; a test compares both. */
const SECRET_FIELDS = new Set([
  'password',
  'current',
  'next',
  'credentials',
  'webhookUrl',
  'secret',
  'accessKeySecret',
  'reportSecret',
])

const MAX_CHARS = 4_096

/** A request as JSON for the audit log: secrets are `***`, and the end is cut off. */
export function redacted(request: unknown): string {
  const json = JSON.stringify(request, (name, value: unknown) =>
    SECRET_FIELDS.has(name) && value !== null && value !== undefined ? '***' : value,
  )
  return json.length <= MAX_CHARS ? json : `${json.slice(0, MAX_CHARS)}…`
}
