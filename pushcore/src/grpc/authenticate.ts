import { createHash, timingSafeEqual } from 'node:crypto'
import type { Metadata } from '@grpc/grpc-js'
import type { PushCore } from '../core.ts'
import { secretsOf } from '../openapi/authenticate.ts'
import { OPENAPI_LIMITS } from '../openapi/limits.ts'
import type { AccessKey } from '../ports/app-store.ts'
import { CallError } from './fault.ts'

const BASIC = /^basic ([A-Za-z0-9+/]+={0,2})$/i

/**
 * The access key of a call, from the metadata `authorization: Basic base64(id:secret)`. Streams and automatic repeats
 * of gRPC clients rule a signature with a nonce out; TLS keeps the secret.
 * @throws CallError UNAUTHENTICATED, in one text for all reasons: it tells nobody which keys exist
 */
export async function authenticate(
  metadata: Metadata,
  core: Pick<PushCore, 'findKey'>,
  nowMs: number,
): Promise<AccessKey> {
  const { id, secret } = readBasic(metadata)
  const known = id === '' || id.length > OPENAPI_LIMITS.maxAccessKeyIdChars ? undefined : await core.findKey(id)
  // Of an unknown key something is compared as well, so that the time does not tell it.
  const secrets = known === undefined ? [''] : secretsOf(known, nowMs)
  const matches = secrets.map((one) => timingSafeEqual(hash(one), hash(secret))).includes(true)
  if (known === undefined || !known.active || !matches) {
    throw new CallError(
      'UNAUTHENTICATED',
      'the access key is missing, unknown, switched off or its secret is wrong: send "authorization: Basic base64(id:secret)"',
    )
  }
  return known
}

/** Empty texts for anything else than a well formed value. */
function readBasic(metadata: Metadata): { id: string; secret: string } {
  const [value] = metadata.get('authorization')
  const [, encoded = ''] = (typeof value === 'string' && BASIC.exec(value)) || []
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon === -1 ? { id: '', secret: '' } : { id: text.slice(0, colon), secret: text.slice(colon + 1) }
}

/** Of equal length whatever the texts are, as the comparison needs. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
