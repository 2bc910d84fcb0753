/** What the people of an app are reminded of, and what it means for them. */
export const REMINDERS = {
  smsAccount: {
    subject: 'Text messages are not sent: the provider refuses the account',
    meaning:
      'Check balance, rights, signature and template with the provider, and the settings for text messages here.',
  },
  vendorChannel: {
    subject: "A vendor's channel needs you: it refuses messages or cannot be used",
    meaning: 'Check credentials, rights, quota and environment with the vendor, and the settings of the channel here.',
  },
  certificate: {
    subject: "The certificate of a vendor's channel ends soon",
    meaning: 'Make a new certificate with the vendor and set it here, or change to a key, which does not end.',
  },
  receiptsGivenUp: {
    subject: 'Receipts were given up: the callback address took none for a day',
    meaning: 'Check that the callback address answers with a status of 2xx. These receipts are not sent again.',
  },
  scheduleMissed: {
    subject: 'A scheduled push was not sent: its validity passed before its turn',
    meaning: 'The service was not running, or could not work, when it was due. Send it again if it still matters.',
  },
} as const

export type ReminderKind = keyof typeof REMINDERS
