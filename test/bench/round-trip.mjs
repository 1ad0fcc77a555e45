/** A round trip of the connection on which Krokom's page is opened, in milliseconds. */
export const roundTrip = 300;
