/** What to do about result codes of the server API that a person at a terminal is likely to see. */
const HINTS: Readonly<Record<string, string>> = {
  '3007': 'see "openmps app list", and give --app and --workspace',
  '3020': 'give --expires in seconds, 1 to 259200',
  '3022': 'see "openmps template list"',
  '3023': 'each #name# of the template needs a --value name=text',
  '3025': 'give --template; see "openmps template list"',
  '3026': 'give --expires of at most 259200 seconds (72 hours)',
  '3029': 'more than 10 targets go with "openmps push-multiple"',
  '3043': 'the content has more than 2048 bytes: shorten it',
  '3050': 'the message has more than 2048 bytes: shorten its texts and parameters',
  '3054': 'the service did not issue this device token for the app; "openmps device" prints one',
}

/** The rest of the sentence that names the code. */
export const hintFor = (code: string): string => HINTS[code] ?? 'see docs/errors.md'
