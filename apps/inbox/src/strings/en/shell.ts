export const shell = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  inbox: 'Inbox',
  agents: 'Agents',
  settings: 'Settings',
  switchAgent: 'Switch agent',
  allAgents: 'All agents',
  showConversationsOf: 'Show conversations of',
  yourMenu: 'Your menu:',
  you: 'You',
  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As the system',
  signOut: 'Sign out',
  connection: {
    connecting: 'Connecting…',
    /** `since` as `ago` says it: "2m ago". */
    lost: (since: string) => `No connection, lost ${since}.`,
    offline: (since: string) => `This device is offline since ${since}.`,
    behind: 'What you see may be behind; what you write is kept, and sent when it is back.',
    retryIn: (seconds: number) => `Next try in ${seconds} s.`,
    tryNow: 'Try now',
    polling:
      'Your network lets no live connection through. Messages arrive all the same; who types or looks is not shown.',
  },
};
