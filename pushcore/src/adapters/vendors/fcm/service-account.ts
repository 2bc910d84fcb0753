import { createPrivateKey } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { isApiAddress } from '../shared/base-url.ts'
import { parseJson } from '../shared/http.ts'

const FILE = z.object({
  project_id: z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,99}$/),
  private_key_id: z.string().min(1).max(200),
  private_key: z.string().min(1),
  client_email: z.string().min(1).max(320),
  token_uri: z.string().refine(isApiAddress),
})

/** What is used of the file that the Firebase console makes. */
export type ServiceAccount = z.infer<typeof FILE>

const WHERE = 'Firebase console, Project settings, Service accounts, "Generate new private key"'

/** Undefined: it is not such a file. */
export function readServiceAccount(text: string | undefined): ServiceAccount | undefined {
  return text === undefined ? undefined : FILE.safeParse(parseJson(text)).data
}

/** @throws PushError INVALID_ARGUMENT: says what to upload, and never what was given */
export function checkServiceAccount({ serviceAccount, serverKey }: Readonly<Record<string, string>>): void {
  if (serverKey !== undefined) {
    throw wrong(`serverKey: FCM took it until 2024. Upload the file of a service account as serviceAccount (${WHERE})`)
  }
  if (serviceAccount === undefined)
    throw wrong(`serviceAccount: is missing. It is the file of a service account (${WHERE})`)
  const account = readServiceAccount(serviceAccount)
  if (account === undefined) throw wrong(`serviceAccount: is not the JSON file of a service account (${WHERE})`)
  if (!isRsaKey(account.private_key)) throw wrong('serviceAccount: its private_key is not an RSA key in PEM')
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa'
  } catch {
    // What OpenSSL says may hold a part of the key.
    return false
  }
}

const wrong = (text: string) => new PushError('INVALID_ARGUMENT', `credentials.${text}`)
