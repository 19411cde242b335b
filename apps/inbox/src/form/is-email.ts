/**
 * As browsers judge `type="email"`, and with a dot in the domain, since a shop writes to the open internet.
 * Source of the pattern: the HTML standard, "valid email address".
 */
export function isEmail(text: string): boolean {
  return text.length <= maxLength && pattern.test(text);
}

/** RFC 5321, section 4.5.3.1.3. */
const maxLength = 254;

const pattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;
