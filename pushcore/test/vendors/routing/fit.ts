import t from 'tap'
import { fit } from '../../../src/vendors/fit.ts'
import { notifyIdOf } from '../../../src/vendors/notice.ts'
import { notice } from './_util/notice.ts'

const vendor = { label: 'Test', limits: { title: 5, content: 8 } }

void t.test('what is within the limits passes, counted in code points', async (t) => {
  const fits = notice({ title: '👍👍👍👍👍', content: '12345678' })
  t.strictSame(fit(fits, vendor, 'reject'), { notice: fits })
  t.strictSame(fit(notice({ title: 'x'.repeat(900) }), { label: 'Test', limits: {} }, 'reject'), {
    notice: notice({ title: 'x'.repeat(900) }),
  })
})

void t.test('what is beyond them is refused, and the limit is named', async (t) => {
  t.strictSame(fit(notice({ title: '123456' }), vendor, 'reject'), {
    misfit: { code: 'TITLE_TOO_LONG', detail: 'the title has 6 characters, Test takes 5' },
  })
  t.strictSame(fit(notice({ content: '123456789' }), vendor, 'reject'), {
    misfit: { code: 'CONTENT_TOO_LONG', detail: 'the text has 9 characters, Test takes 8' },
  })
  t.match(fit(notice({ title: ' ' }), vendor, 'truncate'), { misfit: { code: 'TITLE_EMPTY' } })
  t.match(fit(notice({ content: '' }), vendor, 'reject'), { misfit: { code: 'CONTENT_EMPTY' } })
})

void t.test('or cut, no character in halves', async (t) => {
  t.match(fit(notice({ title: '👍👍👍👍👍👍', content: '123456789' }), vendor, 'truncate'), {
    notice: { title: '👍👍👍👍…', content: '1234567…' },
  })
})

void t.test('silent messages and Live Activities show nothing, so nothing is too long', async (t) => {
  const silent = notice({ silent: true, title: '', content: 'x'.repeat(99) })
  t.strictSame(fit(silent, vendor, 'reject'), { notice: silent })
  const activity = notice({ activity: { event: 'end' }, title: '' })
  t.strictSame(fit(activity, vendor, 'reject'), { notice: activity })
})

void t.test(
  'the number of a notification is the same for a message, positive, and differs between messages',
  async (t) => {
    const numbers = Array.from({ length: 1_000 }, (_, n) =>
      notifyIdOf(`01JC000000000000000000${String(n).padStart(4, '0')}`),
    )
    t.ok(numbers.every((number) => Number.isInteger(number) && number > 0 && number < 2 ** 31))
    t.equal(new Set(numbers).size, 1_000)
    t.equal(notifyIdOf('01JC0000000000000000000000'), notifyIdOf('01JC0000000000000000000000'))
  },
)
