/** What most shops need, in words that an owner only has to adjust. */
export const actionTemplates = {
  title: 'Templates',
  text: 'Begin with one of these; everything can be changed.',
  fields: {
    orderNumber: 'Order number',
    email: 'Email',
    reason: 'Why do you want to return it?',
    reasons: ['Wrong item', 'Damaged', 'Changed my mind'],
    item: 'What is to be repaired, and what is wrong with it?',
    day: 'Which day suits you?',
    phone: 'Phone',
    name: 'Your name',
  },
  person: {
    card: {
      title: 'Talk to a human',
      text: 'Hands the conversation to your team, with the order number if they have it.',
    },
    name: 'Talk to a human',
    phrases: ['speak to a human', 'connect me with support', 'I need a real person'],
    followUp: 'Someone from our shop will be right with you.',
    followUpClosed: 'We are closed right now. Leave your email here, and we answer as soon as we open.',
  },
  order: {
    card: {
      title: 'Where is my order',
      text: 'Looks the order up in your system, once number and email match.',
    },
    name: 'Where is my order',
    phrases: ['where is my order', 'track my parcel', 'has my order shipped'],
    reply: 'Your order {{fields.order_number}} is {{reply.status}}.',
    error: 'I cannot look up orders just now. Shall I ask a person?',
  },
  return: {
    card: { title: 'Return an item', text: 'Asks for order and reason, then hands it to your team.' },
    name: 'Return an item',
    phrases: ['I want to return this', 'send my order back', 'start a return'],
    followUp: 'Thank you. We check your return and answer here.',
    followUpClosed: 'Thank you. We check your return as soon as we open, and answer here.',
  },
  repair: {
    card: { title: 'Book a repair', text: 'Asks one thing after the other, and keeps it for your workshop.' },
    name: 'Book a repair',
    phrases: ['book a repair', 'my guitar is broken', 'can you fix my instrument'],
    followUp: 'Thank you. The workshop gets back to you to fix the day.',
  },
  email: {
    card: { title: 'Leave your email', text: 'Keeps a name and an email, so that you can write to them.' },
    name: 'Leave your email',
    phrases: ['write me an email', 'contact me later', 'tell me when it is back in stock'],
    followUp: 'Thank you. We write to you soon.',
  },
  blank: { card: { title: 'Blank', text: 'Start from nothing.' } },
};
