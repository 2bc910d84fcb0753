import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ALL_SETTINGS } from '@openmps/cli'
import t from 'tap'
import { headings, markdownFiles, ROOT, readText, withoutFences } from './_util/markdown.ts'

/** As GitHub makes them: lower case, punctuation dropped, spaces to hyphens. */
const anchors = (path: string) =>
  headings(readText(path)).map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

for (const file of markdownFiles()) {
  void t.test(`every relative link of ${file} leads somewhere`, async (t) => {
    for (const [, target = ''] of withoutFences(readText(file)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue
      const [path = '', anchor] = target.split('#')
      const there = path === '' ? file : join(dirname(file), path)
      if (!t.ok(existsSync(join(ROOT, there)), target)) continue
      if (anchor !== undefined) t.ok(anchors(there).includes(anchor), `${target}: there is no such heading`)
    }
  })

  void t.test(`${file} names no setting that does not exist`, async (t) => {
    const known = new Set<string>(ALL_SETTINGS.map(({ name }) => name))
    for (const [name] of readText(file).matchAll(/OPENMPS_[A-Z0-9_]+/g)) {
      t.ok(known.has(name) || name.startsWith('OPENMPS_TEST_'), name)
    }
  })
}
