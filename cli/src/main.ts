#!/usr/bin/env node
import { PushError } from '@openmps/proto'
import { askSecret } from './ask.ts'
import { readEnv } from './config.ts'
import { createProgram } from './program.ts'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal means now.
    if (stopping.signal.aborted) process.exit(130)
    stopping.abort()
  })
}

// Whoever reads the output may have seen enough: `openmps status … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

const { stderr } = process
const out = (line: string) => process.stdout.write(`${line}\n`)
// Beside the output, which may go into a file or another program.
const draw = (text: string) => stderr.write(text === '\n' ? text : `\r\x1b[K${text}`)
const ask = (question: string) => askSecret(question, { input: process.stdin, output: stderr })
try {
  const program = createProgram({
    env: readEnv(process.env),
    out,
    ask,
    stop: stopping.signal,
    ...(stderr.isTTY && { draw }),
  })
  await program.parseAsync(process.argv)
} catch (error) {
  const { code, message } = PushError.from(error)
  if (process.argv.includes('--json')) process.stderr.write(`${JSON.stringify({ error: code, message })}\n`)
  else process.stderr.write(`openmps: ${message}\n`)
  process.exitCode = 1
}
