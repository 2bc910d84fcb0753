import type { CannedAnswer, SeenRequest } from './http-server.ts'

export const CLIENT = { clientId: '1000', clientSecret: 'S3CRET+client/secret=' }

/** The login of OAuth 2.0 client credentials, with tokens that live as long as they are let. */
export interface OAuthLogin {
  answer(request: SeenRequest): CannedAnswer
  /** What an `Authorization` header is worth now. */
  judge(header: string | undefined): 'good' | 'expired' | 'unknown'
  /** From now on no token given so far is good. */
  expireAll(): void
  /** Of the tokens given next. */
  expiresIn: number
}

/** @param denial what a wrong client is answered */
export function oauthLogin(denial: CannedAnswer): OAuthLogin {
  let given = 0
  let firstGood = 1
  return {
    expiresIn: 3600,
    answer({ method, headers, body }) {
      const form = new URLSearchParams(body)
      const isForm = headers['content-type'] === 'application/x-www-form-urlencoded'
      if (method !== 'POST' || !isForm || form.get('grant_type') !== 'client_credentials') return denial
      if (form.get('client_id') !== CLIENT.clientId || form.get('client_secret') !== CLIENT.clientSecret) return denial
      given++
      return { body: { access_token: `T0KEN/${given}`, expires_in: this.expiresIn, token_type: 'Bearer' } }
    },
    judge(header) {
      const number = Number(/^Bearer T0KEN\/(\d+)$/.exec(header ?? '')?.[1] ?? 0)
      if (number < 1 || number > given) return 'unknown'
      return number < firstGood ? 'expired' : 'good'
    },
    expireAll() {
      firstGood = given + 1
    },
  }
}
