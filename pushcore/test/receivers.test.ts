import t from 'tap'
import { Receivers } from '../src/receipts/receivers.ts'
import { retryDelayMs } from '../src/receipts/sender.ts'

void t.test(
  'a receiver that does not answer is left alone, then tried by one call, and the others go on',
  async (t) => {
    const receivers = new Receivers()
    t.equal(receivers.enter('dead', 0), undefined)
    receivers.leave('dead', 1_000, false)
    const until = receivers.enter('dead', 1_001)
    t.ok(until !== undefined && until > 1_001)
    t.equal(receivers.enter('well', 1_001), undefined)
    t.equal(receivers.enter('dead', Number(until)), undefined, 'the trial call')
    t.type(receivers.enter('dead', Number(until)), 'number', 'only one')
    receivers.leave('dead', Number(until) + 1, true)
    t.equal(receivers.enter('dead', Number(until) + 2), undefined)
    t.equal(receivers.enter('dead', Number(until) + 2), undefined, 'it is well again')
  },
)

void t.test('one receiver has a bounded number of calls', async (t) => {
  const receivers = new Receivers()
  let calls = 0
  while (receivers.enter('slow', 0) === undefined) calls++
  t.ok(calls >= 8 && calls <= 64, `${calls} calls`)
  receivers.leave('slow', 1, true)
  t.equal(receivers.enter('slow', 1), undefined)
})

void t.test('the back-off follows the age of the receipt, from 5 s to 1 h', async (t) => {
  t.equal(retryDelayMs(0), 5_000)
  t.equal(retryDelayMs(20_000), 20_000)
  t.equal(retryDelayMs(24 * 3_600_000), 3_600_000)
})
