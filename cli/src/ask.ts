import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { PushError } from '@openmps/proto'

export interface AskParts {
  readonly input: NodeJS.ReadStream
  /** For the question, beside what the command prints. */
  readonly output: NodeJS.WriteStream
}

/**
 * Asks for a text that nobody may see: typed at a terminal it is not shown, and from a pipe it is the first line.
 * @throws PushError INVALID_ARGUMENT (there is none)
 */
export async function askSecret(question: string, { input, output }: AskParts): Promise<string> {
  const { isTTY } = input
  if (isTTY) output.write(question)
  // With a terminal, readline shows what is typed by writing it: nowhere, here.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: nowhere, terminal: isTTY })
  try {
    for await (const line of lines) return line
  } finally {
    lines.close()
    if (isTTY) output.write('\n')
  }
  throw new PushError('INVALID_ARGUMENT', 'no password: type it at a terminal, or send it to the standard input')
}
