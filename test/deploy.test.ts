import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_SETTINGS } from '@openmps/cli'
import t from 'tap'
import { checkCommand } from './deploy/commands.ts'
import { deployFiles, ROOT, readDeploy } from './deploy/files.ts'

/** What cannot be run where the tests run is checked as far as it can be: form, names, paths and commands. */
const settings = new Set<string>(ALL_SETTINGS.map(({ name }) => name))

void t.test('every setting that a deploy file names is one', async (t) => {
  const files = deployFiles()
  t.ok(files.length > 10, 'the files were found')
  for (const file of files) {
    // A comment may quote a setting too; it has to exist as well.
    const names = new Set(readDeploy(file).match(/OPENMPS_[A-Z_]+/g))
    for (const name of names) t.ok(settings.has(name), `${file}: ${name}`)
  }
})

void t.test('the image runs the command that the build makes, as a user without rights', async (t) => {
  const dockerfile = readDeploy('docker/Dockerfile')
  const { bin } = JSON.parse(readFileSync(join(ROOT, 'cli', 'package.json'), 'utf8')) as { bin: { openmps: string } }
  t.equal(bin.openmps, './dist/main.js')
  t.match(dockerfile, /^ENTRYPOINT \["node", "--enable-source-maps", "\/app\/cli\/dist\/main\.js"\]$/m)
  checkCommand(t, [/^CMD \["(\w+)"\]$/m.exec(dockerfile)?.[1] ?? ''])
  t.match(dockerfile, /^USER openmps$/m)
  t.ok(dockerfile.indexOf('USER openmps') > dockerfile.lastIndexOf('RUN '), 'nothing is run as root afterwards')
  t.match(readFileSync(join(ROOT, '.dockerignore'), 'utf8'), /^data$/m, 'keys of a clone stay out of the image')
})

void t.test('README.md of deploy names every file that is there, and no other', async (t) => {
  const text = readDeploy('README.md')
  const linked = [...text.matchAll(/\]\(([\w./@-]+)\)/g)].map(([, path = '']) => path)
  for (const path of linked) t.ok(existsSync(join(ROOT, 'deploy', path)), path)
  // A folder of objects is linked by the file that lists them.
  const listed = linked.flatMap((path) =>
    path.endsWith('kustomization.yaml') ? [path, path.replace(/[^/]+$/, '')] : path,
  )
  for (const file of deployFiles()) {
    const known = listed.some((path) => path === file || (path.endsWith('/') && file.startsWith(path)))
    t.ok(known || file === 'README.md', file)
  }
})

void t.test('every command and path that the instructions name exists', async (t) => {
  const text = readDeploy('README.md') + readDeploy('kubernetes/cluster/kustomization.yaml')
  const commands = [...text.matchAll(/(?:main\.js|^# +openmps) ([a-z]+)/gm)].map(([, command = '']) => command)
  t.strictSame(commands, ['keys', 'keys'])
  for (const command of commands) checkCommand(t, [command])
  const paths = [...text.matchAll(/\bdeploy\/[^\s`)]+/g)].map(([path]) => path)
  t.ok(paths.length > 5, 'paths were found')
  for (const path of paths) {
    // A pattern of the shell stands for files of its folder.
    const there = path.includes('*') ? path.replace(/[^/]+$/, '') : path
    t.ok(existsSync(join(ROOT, there)), path)
  }
})

void t.test('every kernel setting has its reason', async (t) => {
  let reason = ''
  for (const line of readDeploy('sysctl/60-openmps.conf').split('\n')) {
    if (line.startsWith('#')) reason = line
    else if (line !== '') {
      t.match(line, /^[\w.-]+ = [\d -]+$/)
      t.ok(reason.length > 20, line)
      reason = ''
    }
  }
})
