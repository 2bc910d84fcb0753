import { PushError } from '@openmps/proto'
import { loadConfig } from '../config.ts'
import { type Context, print } from '../context.ts'
import { createKeys } from '../keys-file.ts'

/** Makes the keys file that every process of an installation on Redis is given. @throws PushError ALREADY_EXISTS */
export async function keys(context: Context): Promise<void> {
  const { keysFile } = loadConfig(context.env)
  if (!createKeys(keysFile)) {
    throw new PushError('ALREADY_EXISTS', `${keysFile} exists: with other keys every device would be a stranger`)
  }
  print(context, { keysFile }, [`The keys are in ${keysFile}: back them up, and give every process the same file.`])
}
