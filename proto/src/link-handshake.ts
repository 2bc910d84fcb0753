import { createHmac, timingSafeEqual } from 'node:crypto'
import { openmps } from '../gen/link.js'
import { PushError } from './errors.ts'

/**
 * How a link begins. Both sides know the cluster key and prove it over both nonces, each under a label of
 * its own, so that no proof can be replayed or sent back. The key itself never travels.
 *
 *     gateway → core  Challenge  version, name of the gateway process, nonce
 *     core → gateway  Hello      name of the core, nonce, proof
 *     gateway → core  Welcome    proof
 */

export const LINK_VERSION = 1

export interface Challenge {
  readonly version: number
  readonly gateway: string
  readonly nonce: Uint8Array
}

export interface Hello {
  readonly core: string
  readonly nonce: Uint8Array
  readonly proof: Uint8Array
}

const { UpFrame, DownFrame } = openmps.link.v1

export const encodeLinkChallenge = (challenge: Challenge): Uint8Array => UpFrame.encode({ challenge }).finish()
export const encodeLinkHello = (hello: Hello): Uint8Array => DownFrame.encode({ hello }).finish()
export const encodeLinkWelcome = (proof: Uint8Array): Uint8Array => UpFrame.encode({ welcome: { proof } }).finish()

/** @throws PushError MALFORMED_FRAME when it is something else */
export function decodeLinkChallenge(bytes: Uint8Array): Challenge {
  const { challenge } = read(() => UpFrame.decode(bytes))
  if (challenge == null) throw unexpected()
  const { version = 0, gateway = '', nonce = new Uint8Array(0) } = challenge
  return { version, gateway, nonce }
}

/** @throws PushError MALFORMED_FRAME when it is something else */
export function decodeLinkHello(bytes: Uint8Array): Hello {
  const { hello } = read(() => DownFrame.decode(bytes))
  if (hello == null) throw unexpected()
  const { core = '', nonce = new Uint8Array(0), proof = new Uint8Array(0) } = hello
  return { core, nonce, proof }
}

/** The gateway's proof. @throws PushError MALFORMED_FRAME when it is something else */
export function decodeLinkWelcome(bytes: Uint8Array): Uint8Array {
  const { welcome } = read(() => UpFrame.decode(bytes))
  if (welcome == null) throw unexpected()
  return welcome.proof ?? new Uint8Array(0)
}

/** What the push core shows in Hello. */
export function coreProof(key: Uint8Array, challenge: Challenge, hello: Omit<Hello, 'proof'>): Uint8Array {
  return proof(key, 'openmps link core', challenge, hello)
}

/** What the gateway shows in Welcome. */
export function gatewayProof(key: Uint8Array, challenge: Challenge, hello: Omit<Hello, 'proof'>): Uint8Array {
  return proof(key, 'openmps link gateway', challenge, hello)
}

/** In constant time. */
export function provesKey(given: Uint8Array, expected: Uint8Array): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function proof(key: Uint8Array, label: string, challenge: Challenge, hello: Omit<Hello, 'proof'>): Uint8Array {
  const hmac = createHmac('sha256', key)
  const { version, gateway, nonce } = challenge
  for (const part of [label, String(version), gateway, nonce, hello.core, hello.nonce]) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    // Each with its length, so that no two lists of parts run together to the same bytes.
    hmac.update(`${bytes.length}:`).update(bytes)
  }
  return hmac.digest()
}

function read<T>(decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw new PushError('MALFORMED_FRAME', 'the link frame cannot be decoded', { cause })
  }
}

const unexpected = () => new PushError('MALFORMED_FRAME', 'not the step of the handshake that was due')
