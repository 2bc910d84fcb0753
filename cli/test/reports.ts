import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHANNELS, PLATFORMS } from '@openmps/pushcore'
import t from 'tap'
import { FIGURE_CHANNELS, FIGURE_PLATFORMS } from '../src/commands/input/figure-words.ts'
import { startDevice } from './_util/device.ts'
import { startTerminal, type Terminal } from './_util/service.ts'

/** Asks until the answer fits, for 20 s: figures are up to a second behind. */
async function until<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  const endMs = Date.now() + 20_000
  for (;;) {
    const answer = await ask()
    if (fits(answer)) return answer
    if (Date.now() > endMs) throw new Error(`not yet: ${JSON.stringify(answer)}`)
  }
}

/** A message that a device has got. */
async function deliver(t: Parameters<typeof startDevice>[0], terminal: Terminal): Promise<string> {
  const { token, next } = await startDevice(t, terminal, 'alice')
  const got = next('message')
  await terminal.run('push', '--user', 'alice', '--title', 'Hi, "you"', '--key', 'k1')
  await got
  const delivered = ([status]: Record<string, unknown>[]) => /"state":"delivered"/.test(JSON.stringify(status))
  await until(() => terminal.json('status', 'k1'), delivered)
  return token
}

void t.test('the words of figures are those of the service', async (t) => {
  t.strictSame(FIGURE_PLATFORMS, PLATFORMS)
  t.strictSame(FIGURE_CHANNELS, CHANNELS)
})

void t.test('figures are shown, summed by task, counted by device, and exported', async (t) => {
  const terminal = await startTerminal(t)
  const { run, json, folder } = terminal
  await deliver(t, terminal)
  const [figures] = await until(
    () => json('stats', '--from', '1d'),
    ([figures]) => figures?.arrived === 1,
  )
  t.match(figures, { pushed: 1, succeeded: 1, arrived: 1, opened: 0, sent: 0, sendFailed: 0 })
  t.match(
    (await run('stats', '--type', 'simple')).join('\n'),
    /pushed +1\s+succeeded +1\s+arrived +1 +100% of pushed\s[\s\S]*taken by vendors' channels +0\s+refused by them +0/,
  )
  const nothing = [
    '--type broadcast',
    '--task 1',
    '--platform ios',
    '--channel hms',
    '--channel honor --platform android',
  ]
  for (const filter of nothing) t.match(await json('stats', ...filter.split(' ')), [{ pushed: 0 }], filter)
  t.match(await json('stats', '--channel', 'ANDROID', '--type', 'SIMPLE'), [{ pushed: 1 }])
  t.match(await json('reached'), [{ days: [{ devices: 1 }], months: [{ devices: 1 }] }])

  const file = join(folder, 'figures.csv')
  t.match(await json('stats', '--csv', file, '--by', 'hour', '--to', '+1h'), [{ file, bytes: Number }])
  const lines = readFileSync(file, 'utf8').split('\r\n')
  t.ok(lines.length >= 3, 'a head, a line, and the end')
  t.same(
    await run('stats', '--csv', '-', '--by', 'hour', '--to', '+1h'),
    lines.slice(0, -1).map((line) => `${line}\r`),
  )
  await t.rejects(run('stats', '--csv', file), { code: 'ALREADY_EXISTS', message: /another name/ })
  await t.rejects(run('stats', '--csv', join(folder, 'no', 'where')), { code: 'INVALID_ARGUMENT' })
  const never = join(folder, 'never.csv')
  await t.rejects(run('stats', '--csv', never, '--by', 'year'), { code: 'INVALID_ARGUMENT', message: /resolution/ })
  t.notOk(existsSync(never), 'a refused question makes no file')
  await t.rejects(run('stats', '--csv', never, '--type', 'simple'), { message: /leave out the filters/ })
  await t.rejects(run('stats', '--by', 'hour'), { message: /--csv <file>/ })
  await t.rejects(run('stats', '--from', '401d'), { message: /400 days/ })
  await t.rejects(run('stats', '--channel', 'pigeon'), { code: 'INVALID_ARGUMENT', message: /HMS, FCM/ })
  await t.rejects(run('stats', '--platform', '1'), { code: 'INVALID_ARGUMENT', message: /ANDROID, IOS/ })
  await t.rejects(run('stats', '--task', 'first'), { code: 'INVALID_ARGUMENT', message: /--task/ })
  await t.rejects(run('stats', '--type', 'loud'), { code: 'INVALID_ARGUMENT', message: /type/ })
})

void t.test(
  'the receipt log tells what happened to a message, on a device and in a time, and is exported',
  async (t) => {
    const terminal = await startTerminal(t)
    const { run, json, folder } = terminal
    const token = await deliver(t, terminal)
    const [status] = await json('status', 'k1')
    const messageId = String(Object(status).messages[0].messageId)
    const told = {
      events: [
        { eventType: 'sent', messageKey: 'k1' },
        { eventType: 'arrive', deviceId: token },
      ],
    }
    t.match(await json('events', '--message', messageId), [told])
    t.match(await json('events', '--message', messageId, '--device', token), [told], 'the message on the device')
    t.match(await json('events', '--from', '1h', '--to', '+1h', '--type', 'arrive'), [{ events: [told.events[1]] }])
    t.match((await run('events', '--user', 'alice')).join('\n'), new RegExp(`arrive +k1 +${messageId}`))

    const csv = await run('events', '--device', token, '--csv', '-')
    t.match(csv, [/^time,eventType,/, /,sent,.*k1/, /,arrive,.*k1/])
    const file = join(folder, 'events.ndjson')
    await run('events', '--device', token, '--ndjson', file)
    t.match(JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? ''), { eventType: 'sent', messageKey: 'k1' })
    await t.rejects(run('events', '--device', token, '--csv', 'a', '--ndjson', 'b'), { message: /either/ })
    await t.rejects(run('events'), { code: 'INVALID_ARGUMENT' })
  },
)
