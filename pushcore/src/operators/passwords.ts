import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { PushError } from '@openmps/proto'

/** Checks at a time: each takes a thread of the pool and 32 MiB. */
const AT_A_TIME = 2
/** Checks that wait for their turn; one more is refused with OVERLOADED. */
const MAX_WAITING = 32
const SALT_BYTES = 16
const HASH_BYTES = 32
const BLOCK_SIZE = 8
const PARALLEL = 1

/** 2^15 rounds: about a tenth of a second. */
export const PASSWORD_COST = 15

export interface Passwords {
  /** `scrypt$<log2 of the cost>$8$1$<salt>$<hash>`. @throws PushError OVERLOADED */
  hash(password: string): Promise<string>
  /** Takes the same time without a stored text, for people that do not exist. @throws PushError OVERLOADED */
  verify(password: string, stored: string | undefined): Promise<boolean>
  /** Made with less than the present cost: to be hashed again when the password is known. */
  isWeak(stored: string): boolean
}

interface Parsed {
  readonly cost: number
  readonly salt: Buffer
  readonly hash: Buffer
}

/** Slow hashes of passwords. `cost` is the logarithm of scrypt's N; tests take a small one. */
export function createPasswords(cost: number = PASSWORD_COST): Passwords {
  const nobody: Parsed = { cost, salt: Buffer.alloc(SALT_BYTES), hash: Buffer.alloc(HASH_BYTES) }
  const waiting: (() => void)[] = []
  let running = 0

  async function derive(password: string, salt: Buffer, logN: number): Promise<Buffer> {
    if (running >= AT_A_TIME) {
      if (waiting.length >= MAX_WAITING)
        throw new PushError('OVERLOADED', 'too many log-ins at a time; try again later')
      // Whoever ends hands the turn on, so that nobody comes in between.
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await runScrypt(password, salt, logN)
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }

  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES)
      const hash = await derive(password, salt, cost)
      return ['scrypt', cost, BLOCK_SIZE, PARALLEL, salt.toString('base64url'), hash.toString('base64url')].join('$')
    },
    async verify(password, stored) {
      const known = stored === undefined ? undefined : parse(stored)
      const { cost: logN, salt, hash } = known ?? nobody
      const same = timingSafeEqual(await derive(password, salt, logN), hash)
      return known !== undefined && same
    },
    isWeak: (stored) => parse(stored).cost < cost,
  }
}

function parse(stored: string): Parsed {
  const [name, cost, , , salt = '', hash = ''] = stored.split('$')
  if (name !== 'scrypt') throw new PushError('INTERNAL', 'a password is stored in an unknown form')
  return { cost: Number(cost), salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') }
}

function runScrypt(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const N = 2 ** cost
  // What scrypt needs is 128 * N * r, and a little.
  const options: ScryptOptions = { N, r: BLOCK_SIZE, p: PARALLEL, maxmem: 256 * N * BLOCK_SIZE }
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
