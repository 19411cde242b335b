export const install = {
  title: 'Install',
  text: 'One line puts the agent on every page it is pasted into.',
  lineTitle: 'The line of HTML',
  lineText:
    'Paste it before the closing body tag of your pages, or into the “custom code” box of your shop system.',
  lineName: 'line of HTML',
  seenTitle: 'Where it was seen',
  seenText: 'Pages that loaded the widget of this agent.',
  seenEmpty: 'Not seen on any page yet. Open a page with the line in it; this list follows by itself.',
  check: 'Check again',
  buttonTitle: 'A button of your own',
  buttonText: 'Any button or link with this attribute opens the widget and asks for a person.',
  buttonName: 'button',
};
