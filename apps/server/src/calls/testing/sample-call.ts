import type { ApiCall } from '@chatref/protocol';

/** "Where is my order", of which a test changes what it is about. */
export function sampleCall(change: Partial<ApiCall> = {}): ApiCall {
  return {
    method: 'GET',
    url: 'https://shop.example/orders/{{fields.order_number}}',
    headers: [],
    body: { kind: 'none', template: '' },
    timeoutSeconds: 5,
    hasEffect: false,
    confirmText: '',
    replyText: 'Your order {{reply.id}} is {{reply.status}}.',
    errorText: '',
    reveal: { kind: 'match', fieldKey: 'email', path: 'customer.email' },
    ...change,
  };
}
