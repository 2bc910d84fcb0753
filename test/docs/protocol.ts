import {
  CLOSE_CODES,
  type ClientFrameInit,
  encodeClientFrame,
  encodeServerFrame,
  LIMITS,
  type ServerFrameInit,
  SUBPROTOCOL,
} from '@openmps/proto'
import t from 'tap'
import { fences, headings, plain, readText, rowsUnder } from './_util/markdown.ts'
import { readSchema } from './_util/schema.ts'

const FILE = 'docs/protocol.md'
const text = readText(FILE)
const schema = readSchema(readText('proto/schema/device.proto'))

void t.test('protocol.md names every message of the schema with its fields, numbers and types', async (t) => {
  t.ok(schema.messages.size > 10, 'the schema was read')
  for (const [message, fields] of schema.messages) {
    if (fields.length === 0) continue
    const rows = rowsUnder(FILE, message).map((row) => row.slice(0, 3).map((cell) => plain(cell)))
    const known = fields.map(({ name, number, type }) => [name, number, type])
    t.same(rows, known, message)
  }
})

void t.test('protocol.md names every enum of the schema with its values', async (t) => {
  for (const [title, values] of schema.enums) {
    const rows = rowsUnder(FILE, title).map((row) => row.slice(0, 2).map((cell) => plain(cell)))
    const known = values.map(({ name, number }) => [number, name])
    t.same(rows, known, title)
  }
})

void t.test('protocol.md describes no message that the schema does not have', async (t) => {
  const titles = headings(text)
  const described = titles.slice(titles.indexOf('Frames') + 1, titles.indexOf('Window and acks'))
  t.same(described.sort(), [...schema.messages.keys(), ...schema.enums.keys()].sort())
})

void t.test('protocol.md shows every limit with its value', async (t) => {
  const rows = rowsUnder(FILE, 'Limits').map((row) => row.slice(0, 2).map((cell) => plain(cell)))
  const known = Object.entries(LIMITS).map(([name, value]) => [name, String(value)])
  t.same(rows, known)
})

void t.test('protocol.md names every close code', async (t) => {
  const rows = rowsUnder(FILE, 'Close codes').map((row) => row.slice(0, 2).map((cell) => plain(cell)))
  const known = Object.entries(CLOSE_CODES).map(([name, { code }]) => [String(code), name])
  t.same(rows, known)
  t.match(text, `\`${SUBPROTOCOL}\``)
})

void t.test('the examples of protocol.md are the bytes of their frames', async (t) => {
  const bytes = fences(text, 'hex')
  const frames = fences(text, 'json').map((json) => JSON.parse(json) as ClientFrameInit & ServerFrameInit)
  t.ok(bytes.length > 3, 'there are examples')
  t.equal(bytes.length, frames.length, 'each has its frame')
  for (const [index, frame] of frames.entries()) {
    const fromDevice = ['connect', 'ack', 'request', 'event', 'ping'].some((body) => body in frame)
    const encoded = fromDevice ? encodeClientFrame(frame) : encodeServerFrame(frame)
    t.equal(bytes[index]?.replace(/\s+/g, ''), Buffer.from(encoded).toString('hex'), Object.keys(frame).join())
  }
})
