import { type FetchFailed, fetchFailed } from './fetch-result.ts';

/** Puts what the network, TLS or the HTTP parser threw into the small vocabulary of failures. */
export function fetchFault(error: unknown, host: string): FetchFailed {
  const code = codeOf(error);
  if (certificateCodes.test(code))
    return fetchFailed('bad_certificate', `The security certificate of ${host} is not valid.`);
  if (code.includes('TIMEOUT') || code === 'ETIMEDOUT')
    return fetchFailed('timeout', `${host} did not answer in time.`);
  if (code.startsWith('HPE_') || code.startsWith('Z_') || responseCodes.has(code))
    return fetchFailed('bad_response', `${host} sent an answer that cannot be read.`);
  if (requestCodes.has(code))
    return fetchFailed('bad_url', `The request to ${host} cannot be sent as it is.`);
  return fetchFailed('unreachable', `${host} cannot be reached${code ? ` (${code})` : ''}.`);
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL|EPROTO/;
const responseCodes = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_RES_EXCEEDED_MAX_SIZE',
  'ERR_BROTLI_DECODER_ERROR',
]);
const requestCodes = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED']);

/** Connection attempts to several addresses fail together as an AggregateError; its first part says why. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return '';
  // The parser leaves the code empty for its commonest complaint, an answer that is not HTTP at all.
  if (error.name === 'HTTPParserError') return 'HPE_INVALID';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
