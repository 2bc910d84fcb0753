import t, { type Test } from 'tap'
import { BUNDLE_ID, KEY_ID, P8, startApns, TEAM_ID, tokenOf } from '../_util/apns-setup.ts'

const BAD = { status: 400, reason: 'BadDeviceToken' } as const
const [one, two] = [tokenOf(1), tokenOf(2)]

/** Both environments of Apple, each a server of its own, and an account whose own one is the sandbox. */
async function start(t: Test) {
  const sandbox = await startApns(t)
  const production = (await startApns(t, { authority: sandbox.authority })).server
  const account = sandbox.accountOf({ teamId: TEAM_ID, keyId: KEY_ID, key: P8, otherBaseUrl: production.url })
  const counts = () => [sandbox.server.pushes.length, production.pushes.length]
  return {
    ...sandbox,
    production,
    counts,
    push: async (token: string) => (await sandbox.send([token], {}, account))[0],
  }
}

void t.test('a token of the other environment is found there, and asked about there first from then on', async (t) => {
  const { server, production, push, counts } = await start(t)
  server.fail(BAD)
  t.match(await push(one), { kind: 'sent', vendorId: production.pushes[0]?.headers['apns-id'] })
  t.match(production.pushes[0], { token: one, headers: { 'apns-topic': BUNDLE_ID } })
  t.same(counts(), [1, 1])
  t.match(await push(one), { kind: 'sent' })
  t.same(counts(), [1, 2], 'the own environment is not asked again')
  t.match(await push(two), { kind: 'sent' })
  t.same(counts(), [2, 2], 'other tokens stay where they were')

  production.fail(BAD)
  t.match(await push(one), { kind: 'sent' })
  t.same(counts(), [3, 3], 'it has moved back')
  t.match(await push(one), { kind: 'sent' })
  t.same(counts(), [4, 3])
})

void t.test(
  'a token that neither environment knows is dead; what else the other one says is not about it',
  async (t) => {
    const { server, production, push, counts } = await start(t)
    const dead = {
      kind: 'refused',
      reason: 'token',
      code: 'BadDeviceToken',
      status: '2009',
      detail: /environment sandbox/,
    }
    server.fail(BAD)
    production.fail(BAD)
    t.match(await push(one), dead)
    server.fail(BAD)
    production.fail({ status: 403, reason: 'BadEnvironmentKeyInToken' })
    t.match(await push(one), dead, 'a key of one environment')
    t.same(counts(), [2, 2])
  },
)

void t.test(
  'behind an address of the operator’s own there is no other environment but the one that is set',
  async (t) => {
    const { server, send } = await startApns(t)
    server.fail(BAD)
    t.match(await send([one]), [{ kind: 'refused', reason: 'token', code: 'BadDeviceToken' }])
    t.equal(server.pushes.length, 1)
  },
)
