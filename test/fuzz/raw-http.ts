import { connect } from 'node:net'

/** Sends the bytes, says that there are no more, and returns all that came back until the connection ended. */
export function exchange(port: number, bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (chunk) => chunks.push(chunk))
    // A server that has had enough may reset the connection while we are still sending.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Buffer.concat(chunks)))
  })
}

const STATUS_LINE = /^HTTP\/1\.1 [1-5]\d\d /

/** What is wrong with an answer; undefined for none at all, for a refusal without a body, and for JSON. */
export function faultOf(sent: Buffer, answer: Buffer): string | undefined {
  if (answer.length === 0) return undefined
  let text = answer.toString('latin1')
  if (text.startsWith('HTTP/1.1 100 ')) text = text.slice(text.indexOf('\r\n\r\n') + 4)
  if (!STATUS_LINE.test(text)) return `no status line: ${text.slice(0, 80)}`
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return `no end of the headers: ${text.slice(0, 200)}`
  const head = text.slice(0, end).toLowerCase()
  const length = Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? Number.NaN)
  if (/\r\ncontent-type: text\/plain; version=/.test(head) || sent.subarray(0, 4).toString() === 'HEAD')
    return undefined
  // Node refuses some requests by itself (no host, unknown expectation), with a status and nothing else.
  if (/^http\/1\.1 4\d\d /.test(head) && text.startsWith('0\r\n\r\n', end + 4)) return undefined
  if (Number.isNaN(length)) return `no length: ${head}`
  if (!/\r\ncontent-type: application\/json/.test(head)) return `not JSON: ${head}`
  try {
    JSON.parse(Buffer.from(text.slice(end + 4, end + 4 + length), 'latin1').toString('utf8'))
    return undefined
  } catch {
    return `broken JSON: ${text.slice(0, 500)}`
  }
}
