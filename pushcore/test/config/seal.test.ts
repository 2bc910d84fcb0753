import t from 'tap'
import { createSealer } from '../../src/config/seal.ts'

const sealer = createSealer(Buffer.alloc(32, 1))

void t.test('what was sealed opens at its place, and looks different each time', async (t) => {
  const texts = ['', 'secret', '秘密 😀', 'x'.repeat(100_000)]
  for (const text of texts) {
    const sealed = sealer.seal(text, 'place')
    t.match(sealed, /^v1\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/)
    t.equal(sealer.open(sealed, 'place'), text)
    t.not(sealer.seal(text, 'place'), sealed)
  }
})

void t.test('at another place, with another key, and with any part changed it does not open', async (t) => {
  const sealed = sealer.seal('secret', 'place')
  const refused = (of: typeof sealer, text: string, place = 'place') =>
    t.throws(() => of.open(text, place), { code: 'CONFIG_INVALID' }, text)
  refused(sealer, sealed, 'other place')
  refused(createSealer(Buffer.alloc(32, 2)), sealed)
  const [version, iv = '', text = '', tag = ''] = sealed.split('.')
  const flipped = (part: string) => `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`
  refused(sealer, [version, flipped(iv), text, tag].join('.'))
  refused(sealer, [version, iv, flipped(text), tag].join('.'))
  refused(sealer, [version, iv, text, flipped(tag)].join('.'))
  refused(sealer, [version, iv, text, tag.slice(0, 6)].join('.'))
  refused(sealer, ['v2', iv, text, tag].join('.'))
  for (const broken of ['', 'v1', 'v1...', 'secret']) refused(sealer, broken)
})
