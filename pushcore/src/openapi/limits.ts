/**
 * Limits of the server API. Each names what happens beyond it; docs/configuration.md repeats
 * them.
 */
export const OPENAPI_LIMITS = {
  /**
   * A request body in bytes; a larger one is refused while it is read, with InvalidParameter. A push to
   * 100 targets, each with values and parameters that fill its message, is below 1 MB percent-encoded. What it
   * costs to refuse a request of unknown sender grows with this.
   */
  maxBodyBytes: 1024 * 1024,
  /** Parameters of query and form together; more: InvalidParameter. The largest honest push has under 500. */
  maxParameters: 1_000,
  /** How far a request's time may be from ours, in either direction; farther: InvalidTimeStamp.Expired. */
  timestampWindowMs: 15 * 60_000,
  /** How long a used nonce is refused. Twice the window, so that a request made with a fast clock is covered. */
  nonceMemoryMs: 30 * 60_000,
  /** Characters of a nonce; a longer one: IncompleteSignature. The vendor's clients send 32 to 64. */
  maxNonceChars: 128,
  /** Characters of an AccessKey id; a longer one cannot exist: InvalidAccessKeyId.NotFound. */
  maxAccessKeyIdChars: 128,
  /** Characters of our string to sign in a SignatureDoesNotMatch answer; the rest is cut off. */
  maxEchoedChars: 64 * 1024,
  /** Levels of a value sent in the dotted form; deeper: 3028. */
  maxDottedDepth: 16,
} as const

/** Limits of one push. Sizes are UTF-8 bytes. Those of the mPaaS guide say so; the others are our own. */
export const PUSH_LIMITS = {
  /** Guide 7.2.3; more: 3029. */
  maxTargets: 10,
  /** Of a multiple push, guide 7.2.5; more: 3055. */
  maxMultipleTargets: 100,
  /** Guide 6.2.2 (custom message id of the console), in Unicode characters; longer: 3028. */
  maxMessageKeyChars: 64,
  /** 72 hours, guide 6.2.1; longer: 3026. */
  maxExpiredSeconds: 259_200,
  /** Guide 7.2.12; more: 3035. */
  maxExtendedParams: 20,
  /** Those of one target of a multiple push, guide 7.2.12 ("must be less than 10"); more: 3049. */
  maxTargetParams: 10,
  /** Content alone; longer: 3043. */
  maxContentBytes: 2_048,
  /** What the device receives, see `messageBytes`; longer: 3050. Guide 8. */
  maxMessageBytes: 2_048,
  /** Last day of a loop, counted from today, guide 7.2.3; later: 3028. */
  maxScheduleDays: 180,
  /** Any other field that is kept with the push (task name, vendor fields, SMS, live activity); longer: 3028. */
  maxFieldBytes: 4_096,
  /** An activity's pushToken or id, in UTF-16 code units; longer: 3028. */
  maxActivityIdChars: 512,
} as const

/** Limits of templates, in Unicode characters; guide 6.3.1 where it says so. */
export const TEMPLATE_LIMITS = {
  /** Longer: 3038. */
  maxTemplateNameChars: 200,
  /** Of the description, the title and the body each; longer: 3041, 3040, 3039. */
  maxTemplateTextChars: 200,
  /** Of the address to open; longer: 3042. Our own, as the guide names none. */
  maxTemplateUriChars: 1_024,
  /** Templates of one page of the list; more: 3028. */
  maxTemplatesPerPage: 100,
} as const
