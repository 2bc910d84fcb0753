import t from 'tap'
import { LOCK_MS, lockedUntil, MAX_ATTEMPTS, noteAttempt } from '../../src/operators/lock-out.ts'
import { createPasswords, PASSWORD_COST } from '../../src/operators/passwords.ts'

void t.test('a password is verified against its hash at the real cost, and no other is', async (t) => {
  const passwords = createPasswords()
  const stored = await passwords.hash('correct horse battery')
  t.match(stored, new RegExp(`^scrypt\\$${PASSWORD_COST}\\$8\\$1\\$[\\w-]{22}\\$[\\w-]{43}$`))
  t.equal(await passwords.verify('correct horse battery', stored), true)
  t.equal(await passwords.verify('correct horse batterz', stored), false)
})

void t.test('two hashes of one password differ, and both are good', async (t) => {
  const passwords = createPasswords(4)
  const [first, second] = await Promise.all([passwords.hash('password'), passwords.hash('password')])
  t.not(first, second)
  for (const stored of [first, second]) t.equal(await passwords.verify('password', stored), true)
})

void t.test('nobody has no password, not even that of the stand-in', async (t) => {
  const passwords = createPasswords(4)
  for (const password of ['', 'password']) t.equal(await passwords.verify(password, undefined), false)
})

void t.test('letters that look the same are the same, however the keyboard makes them', async (t) => {
  const passwords = createPasswords(4)
  t.equal(await passwords.verify('caf\u0065\u0301', await passwords.hash('caf\u00e9')), true)
})

void t.test('a hash of less than the present cost is weak, and still good', async (t) => {
  const stored = await createPasswords(4).hash('password')
  const passwords = createPasswords(5)
  t.equal(passwords.isWeak(stored), true)
  t.equal(await passwords.verify('password', stored), true)
  t.equal(passwords.isWeak(await passwords.hash('password')), false)
})

void t.test('two checks run and 32 wait; the next is refused with OVERLOADED, and later ones are served', async (t) => {
  const passwords = createPasswords(4)
  const checks = await Promise.allSettled(Array.from({ length: 40 }, () => passwords.verify('a', undefined)))
  const refused = checks.flatMap((check) => (check.status === 'rejected' ? [check.reason.code] : []))
  t.strictSame(
    refused,
    Array.from({ length: 6 }, () => 'OVERLOADED'),
  )
  t.equal(await passwords.verify('a', undefined), false)
})

void t.test('the last attempt that is allowed says that it locks; refused ones do not lengthen the lock', async (t) => {
  let attempts: readonly number[] = []
  for (let n = 1; n <= MAX_ATTEMPTS; n++) {
    const outcome = noteAttempt(attempts, n)
    t.match(outcome, { allowed: true, locks: n === MAX_ATTEMPTS })
    attempts = outcome.attempts
    t.equal(lockedUntil(attempts, n), n === MAX_ATTEMPTS ? 1 + LOCK_MS : undefined)
  }
  t.match(noteAttempt(attempts, LOCK_MS), { allowed: false, locks: false, attempts })
  t.match(noteAttempt(attempts, 1 + LOCK_MS), { allowed: true, locks: true }, 'the oldest does not count any more')
})
