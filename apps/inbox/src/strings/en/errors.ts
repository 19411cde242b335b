export const errors = {
  title: 'Something went wrong',
  network: 'The server cannot be reached. Check your connection; we try again when you press the button.',
  unexpected:
    'The server gave an answer this page does not understand. Reload the page; if it stays, restart the server after an update.',
  server: 'The server failed to do that. Try again; if it stays, look in the server log.',
  crashed: 'This page stopped working. Reload it; nothing that was saved is lost.',
  reload: 'Reload the page',
  notFoundTitle: 'There is nothing at this address',
  notFoundText: 'It may have been removed, or the address was cut off when it was copied.',
  toInbox: 'Go to the inbox',
  noWorkspaceTitle: 'You belong to no workspace',
  noWorkspaceText: (email: string) => `Ask an owner to invite ${email}, then open the link they send you.`,
  reference: (id: string) => `Reference ${id}`,
};
