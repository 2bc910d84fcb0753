import t from 'tap'
import { AccessTokens } from '../../src/adapters/vendors/shared/access-tokens.ts'
import { conceal } from '../../src/adapters/vendors/shared/conceal.ts'

const ACCOUNT = { key: 'app-1', packageName: 'com.acme.app', credentials: {} }

/** Asks for a token at these times, in seconds. @returns how often the vendor was asked by then */
async function logins(lifeSeconds: number, atSeconds: readonly number[]): Promise<number[]> {
  let nowMs = 0
  let count = 0
  const mint = async () => ({ token: `t${++count}`, expiresAtMs: nowMs + lifeSeconds * 1000 })
  const tokens = new AccessTokens(mint, () => nowMs)
  const counts: number[] = []
  for (const seconds of atSeconds) {
    nowMs = seconds * 1000
    await tokens.get(ACCOUNT)
    counts.push(count)
  }
  return counts
}

void t.test('a token is renewed five minutes early', async (t) => {
  t.same(await logins(3600, [0, 3299, 3300]), [1, 1, 2])
})

void t.test('a token that lives for less than that is used all the same, for half of its life', async (t) => {
  t.same(await logins(240, [0, 1, 119, 120]), [1, 1, 1, 2])
})

void t.test('a secret is struck out as it is, and as it was encoded in a form', async (t) => {
  const secret = 'a+b/c= d'
  const form = new URLSearchParams({ auth_token: secret }).toString()
  t.equal(conceal(`bad: ${secret} in ${form}`, [secret, '']), 'bad: *** in auth_token=***')
})
