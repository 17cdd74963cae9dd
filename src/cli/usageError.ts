/** Something that the user of the command line can mend; the message is in the user's language. */
export class UsageError extends Error {}
