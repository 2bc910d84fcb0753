import { generateKeyPairSync } from 'node:crypto'

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const
const p8 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pkcs8).toString()
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs8).toString()

/** Credentials that each vendor's channel takes, without any field that could be missing. */
export const GOOD_CREDENTIALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hms: { appId: '1000', clientId: '1000', clientSecret: 'S3CRET-clientSecret' },
  honor: { appId: '1000', clientId: 'client', clientSecret: 'S3CRET-clientSecret' },
  harmony: {
    serviceAccount: JSON.stringify({ project_id: '101', key_id: 'k', private_key: rsa, sub_account: '103' }),
  },
  xiaomi: { appSecret: 'S3CRET-appSecret' },
  oppo: { appKey: 'S3CRET-appKey', masterSecret: 'S3CRET-masterSecret' },
  vivo: { appId: '10004', appKey: 'S3CRET-appKey', appSecret: 'S3CRET-appSecret' },
  meizu: { appId: '100999', appSecret: 'S3CRET-appSecret' },
  fcm: {
    serviceAccount: JSON.stringify({
      project_id: 'project',
      private_key_id: 'k',
      private_key: rsa,
      client_email: 'push@project.example',
      token_uri: 'https://oauth2.googleapis.com/token',
    }),
  },
  apns: {
    teamId: 'TEAM000001',
    keyId: 'KEY0000001',
    bundleId: 'com.example.app',
    environment: 'production',
    key: p8,
  },
}
