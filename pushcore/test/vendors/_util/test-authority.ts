import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'

const EC_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

export interface TestAuthority {
  /** Files of PEM: the authority's own certificate, and `server`. */
  readonly files: { readonly ca: string; readonly key: string; readonly cert: string }
  /** PEM. */
  readonly ca: string
  /** PEM, for localhost and 127.0.0.1. */
  readonly server: { readonly key: string; readonly cert: string }
  /**
   * A client's certificate with its key.
   * @param subject as openssl writes it, `/CN=name`
   * @returns a .p12 file as base64
   */
  p12(subject: string, passphrase: string): string
}

/** An authority of its own and what it signs, made by the openssl command, good for two days. */
export function makeAuthority(t: Test): TestAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = (name: string) => join(folder, name)
  const read = (name: string) => readFileSync(file(name), 'utf8')
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const ca = ['-keyout', file('ca.key'), '-out', file('ca.pem')]
  openssl('req', '-x509', ...EC_KEY, '-days', '2', '-subj', '/CN=authority', ...ca)
  let count = 0

  function issue(subject: string, extensions: string): string {
    const name = `issued-${++count}`
    openssl('req', ...EC_KEY, '-subj', subject, '-keyout', file(`${name}.key`), '-out', file(`${name}.csr`))
    writeFileSync(file(`${name}.ext`), extensions)
    const signer = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '2']
    const files = ['-in', file(`${name}.csr`), '-extfile', file(`${name}.ext`), '-out', file(`${name}.pem`)]
    openssl('x509', '-req', ...files, ...signer)
    return name
  }

  const server = issue('/CN=localhost', 'subjectAltName=IP:127.0.0.1,DNS:localhost')
  return {
    files: { ca: file('ca.pem'), key: file(`${server}.key`), cert: file(`${server}.pem`) },
    ca: read('ca.pem'),
    server: { key: read(`${server}.key`), cert: read(`${server}.pem`) },
    p12(subject, passphrase) {
      const name = issue(subject, 'extendedKeyUsage=clientAuth')
      const files = ['-inkey', file(`${name}.key`), '-in', file(`${name}.pem`), '-out', file(`${name}.p12`)]
      openssl('pkcs12', '-export', '-passout', `pass:${passphrase}`, ...files)
      return readFileSync(file(`${name}.p12`)).toString('base64')
    },
  }
}

/**
 * A TLS server that takes clients of the authority alone, and tells others so with an alert, which Node's does not.
 * @returns its address
 */
export function startStrictTls(t: Test, { files: { ca, key, cert } }: TestAuthority): Promise<string> {
  const clients = ['-Verify', '1', '-verify_return_error', '-CAfile', ca]
  const server = spawn('openssl', ['s_server', '-accept', '0', '-alpn', 'h2', '-key', key, '-cert', cert, ...clients])
  t.teardown(() => server.kill())
  return new Promise((resolve) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += String(chunk)
      const port = /^ACCEPT .*:(\d+)$/m.exec(said)?.[1]
      if (port !== undefined) resolve(`https://localhost:${port}`)
    })
  })
}
