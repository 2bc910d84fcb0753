import type { Test } from 'tap'
import type { SessionDirectory } from '../../src/ports/session-directory.ts'

const ascending = (a: number, b: number): number => a - b

/** The promises of SessionDirectory, for any adapter. `create` gives an empty one and registers its own teardown. */
export async function sessionDirectoryContract(t: Test, create: (t: Test) => Promise<SessionDirectory>): Promise<void> {
  await t.test('an opened session is found, and a device without one is undefined', async (t) => {
    const directory = await create(t)
    const { session, replaced } = await directory.open('device-1', 'gateway-1')

    t.match(session, { device: 'device-1', gateway: 'gateway-1' })
    t.equal(replaced, undefined)
    t.strictSame(await directory.find(['device-1']), [session])
    t.strictSame(await directory.find(['device-2']), [undefined])
  })

  await t.test('sessions are found in the order asked, repeats included', async (t) => {
    const directory = await create(t)
    const one = (await directory.open('device-1', 'gateway-1')).session
    const two = (await directory.open('device-2', 'gateway-2')).session

    const found = await directory.find(['device-2', 'offline', 'device-1', 'device-2'])
    t.strictSame(found, [two, undefined, one, two])
    t.strictSame(await directory.find([]), [])
  })

  await t.test('opening replaces the session of the device, wherever it was, and tells which', async (t) => {
    const directory = await create(t)
    const first = (await directory.open('device-1', 'gateway-1')).session
    const second = await directory.open('device-1', 'gateway-2')
    const third = await directory.open('device-1', 'gateway-2')

    t.strictSame(second.replaced, first)
    t.strictSame(third.replaced, second.session)
    t.strictSame(await directory.find(['device-1']), [third.session])
    t.equal(await directory.count(), 1)
  })

  await t.test(
    'the epochs of a device increase with each session, over ends of it too, and stay below 2^53',
    async (t) => {
      const directory = await create(t)
      let last = 0
      const open = async (gateway: string) => {
        const { session } = await directory.open('device-1', gateway)
        t.ok(Number.isSafeInteger(session.epoch), `${session.epoch} is exact`)
        t.ok(session.epoch > last, `${session.epoch} is after ${last}`)
        last = session.epoch
      }

      await open('gateway-1')
      await open('gateway-2')
      await directory.close('device-1', last)
      await open('gateway-1')
      await directory.dropGateway('gateway-1')
      await open('gateway-1')
    },
  )

  await t.test('opens of one device in the same tick leave one session, the one with the highest epoch', async (t) => {
    const directory = await create(t)
    const gateways = ['gateway-1', 'gateway-2', 'gateway-3', 'gateway-1']
    const opened = await Promise.all(gateways.map((gateway) => directory.open('device-1', gateway)))
    const epochs = opened.map(({ session }) => session.epoch)

    t.equal(new Set(epochs).size, gateways.length)
    const newest = opened.find(({ session }) => session.epoch === Math.max(...epochs))
    t.strictSame(await directory.find(['device-1']), [newest?.session])
    const replaced = opened.flatMap(({ replaced }) => (replaced === undefined ? [] : [replaced.epoch]))
    t.strictSame(
      replaced.sort(ascending),
      epochs.sort(ascending).slice(0, -1),
      'each of the others was told to be replaced, once',
    )
  })

  await t.test('a closed session is gone', async (t) => {
    const directory = await create(t)
    const { session } = await directory.open('device-1', 'gateway-1')
    await directory.open('device-2', 'gateway-1')
    await directory.close('device-1', session.epoch)

    t.strictSame(await directory.find(['device-1']), [undefined])
    t.equal(await directory.count(), 1)
    t.equal((await directory.open('device-1', 'gateway-1')).replaced, undefined)
  })

  await t.test('closing with an old epoch changes nothing', async (t) => {
    const directory = await create(t)
    const old = (await directory.open('device-1', 'gateway-1')).session
    const { session } = await directory.open('device-1', 'gateway-1')
    await directory.close('device-1', old.epoch)
    t.strictSame(await directory.find(['device-1']), [session])

    await directory.close('device-1', session.epoch)
    await directory.close('device-1', session.epoch)
    await directory.close('never seen', session.epoch)
    t.equal(await directory.count(), 0)
  })

  await t.test('dropping a gateway ends all its sessions and no others', async (t) => {
    const directory = await create(t)
    const lost = Array.from({ length: 50 }, (_, n) => `lost-${n}`)
    for (const device of lost) await directory.open(device, 'gateway-1')
    const kept = (await directory.open('kept', 'gateway-2')).session
    await directory.open('moved', 'gateway-1')
    const moved = (await directory.open('moved', 'gateway-2')).session

    await directory.dropGateway('gateway-1')
    await directory.dropGateway('never seen')
    t.strictSame(
      await directory.find(lost),
      lost.map(() => undefined),
    )
    t.strictSame(await directory.find(['kept', 'moved']), [kept, moved])
    t.equal(await directory.count(), 2)
  })

  await t.test('a gateway that comes back starts without sessions', async (t) => {
    const directory = await create(t)
    const before = (await directory.open('device-1', 'gateway-1')).session
    await directory.open('device-2', 'gateway-1')
    await directory.dropGateway('gateway-1')
    const { session, replaced } = await directory.open('device-1', 'gateway-1')

    t.equal(replaced, undefined)
    await directory.close('device-1', before.epoch)
    t.strictSame(await directory.find(['device-1', 'device-2']), [session, undefined])
  })

  await t.test('a session whose gateway was gone is restored under its epoch, and later opens are newer', async (t) => {
    const directory = await create(t)
    const { session } = await directory.open('device-1', 'gateway-1')
    await directory.dropGateway('gateway-1')

    t.strictSame(await directory.restore(session), { restored: true })
    t.strictSame(await directory.find(['device-1']), [session])
    t.strictSame(await directory.restore(session), { restored: true }, 'again changes nothing')
    t.equal(await directory.count(), 1)
    const next = await directory.open('device-1', 'gateway-2')
    t.strictSame(next.replaced, session)
    t.ok(next.session.epoch > session.epoch)
    await directory.close('device-1', next.session.epoch)
    t.equal(await directory.count(), 0)
  })

  await t.test('an older session than the newest known is not restored, and changes nothing', async (t) => {
    const directory = await create(t)
    const old = (await directory.open('device-1', 'gateway-1')).session
    const { session } = await directory.open('device-1', 'gateway-2')

    t.strictSame(await directory.restore(old), { restored: false })
    t.strictSame(await directory.restore({ ...session, gateway: 'gateway-1' }), { restored: false })
    t.strictSame(await directory.find(['device-1']), [session])
  })

  await t.test('restoring a newer session replaces the older one and tells which', async (t) => {
    const directory = await create(t)
    const old = (await directory.open('device-1', 'gateway-1')).session
    const { session } = await directory.open('device-1', 'gateway-2')
    await directory.dropGateway('gateway-2')
    t.strictSame(await directory.restore(old), { restored: true }, 'the newest that is known')

    t.strictSame(await directory.restore(session), { restored: true, replaced: old })
    t.strictSame(await directory.find(['device-1']), [session])
  })

  await t.test('dropping a gateway ends its restored sessions too', async (t) => {
    const directory = await create(t)
    const kept = (await directory.open('device-2', 'gateway-2')).session
    const { session } = await directory.open('device-1', 'gateway-1')
    await directory.dropGateway('gateway-1')
    await directory.restore(session)
    await directory.dropGateway('gateway-1')
    t.strictSame(await directory.find(['device-1', 'device-2']), [undefined, kept])
  })

  await t.test('the count is of the open sessions', async (t) => {
    const directory = await create(t)
    t.equal(await directory.count(), 0)
    await directory.open('device-1', 'gateway-1')
    await directory.open('device-2', 'gateway-1')
    await directory.open('device-2', 'gateway-1')
    t.equal(await directory.count(), 2)
  })
}
