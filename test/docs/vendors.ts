import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { VENDORS } from '@openmps/pushcore/vendors'
import t from 'tap'
import { codes, plain, ROOT, readText, rowsUnder } from './_util/markdown.ts'

const PAGE = 'docs/vendors.md'
const count = (value: number | undefined) => (value === undefined ? '–' : value.toLocaleString('en-US'))

void t.test("vendors.md has every vendor's number, limits, batches and rates as the code has them", async (t) => {
  const documented = rowsUnder(PAGE, "Vendors' channels").map((row) => row.map(plain))
  const known = VENDORS.map(({ label, name, number, limits, batch, concurrency, perSecond, silent, receipts }) => [
    label,
    name,
    String(number),
    `${count(limits.title)}, ${count(limits.content)}`,
    `${count(batch.size)}${batch.size === 1 ? '' : batch.of === 'notice' ? ', one notice' : ', each its own'}`,
    String(concurrency),
    count(perSecond),
    silent ? 'yes' : 'no',
    receipts?.path ?? '–',
  ])
  t.same(documented, known)
})

/** Words of the column of the vendor's fields that name a field of the vendor: they have to be in its mapping. */
const FIELD = /^[a-zA-Z][\w-]{2,}$/

for (const { name, label } of VENDORS) {
  void t.test(`vendors.md tells the mapping of ${label} in words that its folder has`, async (t) => {
    const folder = join('pushcore/src/adapters/vendors', name)
    const shared = ['hms', 'honor', 'harmony'].includes(name) ? ['pushcore/src/adapters/vendors/huawei-family'] : []
    const source = [folder, ...shared, 'pushcore/src/adapters/vendors/shared']
      .flatMap((dir) =>
        readdirSync(join(ROOT, dir))
          .filter((file) => file.endsWith('.ts'))
          .map((file) => join(dir, file)),
      )
      .concat('proto/src/message-id.ts')
      .map(readText)
      .join('\n')
    const rows = rowsUnder(PAGE, `${label} (${name})`)
    t.ok(rows.length > 8, 'there is a table')
    const words = rows.flatMap(([, theirs = '']) => codes(theirs)).flatMap((text) => text.split(/[.\s/,:;=[\]]+/))
    for (const word of new Set(words.filter((one) => FIELD.test(one)))) t.ok(source.includes(word), word)
    const { open, secret } = VENDORS.find((one) => one.name === name)?.credentials ?? { open: [], secret: [] }
    const section = readText(PAGE).split(`### ${label} (`)[1]?.split('\n### ')[0] ?? ''
    for (const field of [...open, ...secret]) t.ok(section.includes(`\`${field}\``), `credential ${field}`)
  })
}
