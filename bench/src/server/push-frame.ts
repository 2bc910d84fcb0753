import { encodeServerFrame } from '@openmps/proto'
import { timedContent } from '../load/push-codec.ts'

const ID_CHARS = 26
const SEQUENCE_DIGITS = 10

/**
 * An encoded Push whose id and time are overwritten in place for each message, so that the bare server
 * spends nothing on encoding. The bytes are valid until the next call.
 */
export class PushFrame {
  readonly #bytes: Buffer
  readonly #idAt: number
  readonly #contentAt: number
  readonly #contentBytes: number

  constructor(contentBytes: number) {
    const messageId = '0'.repeat(ID_CHARS)
    const content = timedContent(0, false, contentBytes)
    this.#bytes = Buffer.from(encodeServerFrame({ push: { messageId, title: 'Bench', content } }))
    this.#idAt = this.#bytes.indexOf(messageId, 0, 'latin1')
    this.#contentAt = this.#bytes.indexOf(content, 0, 'latin1')
    this.#contentBytes = contentBytes
  }

  with(sequence: number, atUs: number, measured: boolean): Uint8Array {
    this.#bytes.write(sequence.toString().padStart(ID_CHARS, '0'), this.#idAt, 'latin1')
    this.#bytes.write(timedContent(atUs, measured, this.#contentBytes), this.#contentAt, 'latin1')
    return this.#bytes
  }
}

/** The sequences whose ids an Ack frame holds: ids of one length follow each other at a fixed distance. */
export function ackedSequences(ack: Uint8Array): number[] {
  const sequences: number[] = []
  // Behind the body's tag and its length, which has two bytes from five ids on.
  for (let at = (ack[1] ?? 0) < 0x80 ? 2 : 3; at + 2 + ID_CHARS <= ack.length; at += 2 + ID_CHARS) {
    let sequence = 0
    const end = at + 2 + ID_CHARS
    for (let digit = end - SEQUENCE_DIGITS; digit < end; digit += 1)
      sequence = sequence * 10 + ((ack[digit] ?? 48) - 48)
    sequences.push(sequence)
  }
  return sequences
}
