import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import t from 'tap'

/**
 * The README's commands, as a newcomer runs them: in a copy of the repository without anything installed.
 * Only the ports differ, since 8080 may be taken on the machine that tests.
 */
const ROOT = join(import.meta.dirname, '../..')
const PORTS = { OPENMPS_HTTP_PORT: '0', OPENMPS_GRPC_PORT: '0', OPENMPS_DEVICE_PORT: '0' }
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** Commands of the README's shell blocks, without their comments. */
const commands = [...readme.matchAll(/```sh\n(.*?)```/gs)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line !== '')

function cleanCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'openmps-readme-'))
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  for (const file of files.toString('utf8').split('\0')) {
    if (file === '') continue
    mkdirSync(join(copy, dirname(file)), { recursive: true })
    copyFileSync(join(ROOT, file), join(copy, file))
  }
  return copy
}

/** Settings of this test run must not reach the copy. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(OPENMPS_|TAP|NODE_OPTIONS|npm_)/.test(name)),
)

function run(command: string, cwd: string): string {
  return execFileSync('sh', ['-c', command], { cwd, env: { ...clean, ...PORTS }, encoding: 'utf8', stdio: 'pipe' })
}

/** Resolves with what the process has printed when that matches. */
function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const read = (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (pattern.test(text)) resolve(text)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it printed ${pattern}: ${text}`)))
  })
}

void t.test('the commands of the README do what it says, in a clean copy', { timeout: 600_000 }, async (t) => {
  t.match(commands, ['npm ci && npm run demo', 'npm ci && npm start', 'npm ci && npm test'])
  const copy = cleanCopy()
  t.teardown(() => rmSync(copy, { recursive: true, force: true }))

  const demo = run('npm ci && npm run demo', copy)
  for (const part of ['issued the token', 'acknowledged it', 'signed receipt', 'comes back', 'exactly once']) {
    t.match(demo, part)
  }

  // Installed already; `npm test` is what runs this.
  const service = spawn('npm', ['start'], { cwd: copy, env: { ...clean, ...PORTS }, detached: true })
  const stop = () => service.pid && service.exitCode === null && process.kill(-service.pid, 'SIGTERM')
  t.teardown(stop)
  const welcome = await printed(service, /access key secret[\s\S]*Try it/)
  t.match(welcome, /OpenMPS is ready: HTTP http:\/\/127\.0\.0\.1:\d+/)
  const { url, app } = JSON.parse(readFileSync(join(copy, 'data', 'credentials.json'), 'utf8'))
  t.match(welcome, app.accessKeySecret)
  t.equal((await fetch(`${url}/readyz`)).status, 200)

  const [deviceCommand, pushCommand, statusCommand] = commands
    .slice(3)
    .filter((line) => line.startsWith('npm run openmps'))
  t.ok(deviceCommand && pushCommand && statusCommand)
  const device = spawn('sh', ['-c', String(deviceCommand)], { cwd: copy, env: clean, detached: true })
  t.teardown(() => device.pid && device.exitCode === null && process.kill(-device.pid, 'SIGTERM'))
  await printed(device, /bound to +alice/)
  const arrived = printed(device, /message +Hello/)
  t.match(run(String(pushCommand), copy), 'accepted for user alice')
  await arrived
  t.match(run(String(statusCommand), copy), /online[\s\S]*"Hello"[\s\S]*accepted for user alice/)

  const ended = new Promise((resolve) => service.once('exit', resolve))
  stop()
  await ended
})
