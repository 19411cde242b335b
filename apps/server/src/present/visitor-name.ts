const adjectives = [
  'Amber',
  'Bright',
  'Calm',
  'Clever',
  'Coral',
  'Gentle',
  'Golden',
  'Happy',
  'Indigo',
  'Jolly',
  'Kind',
  'Lively',
  'Lucky',
  'Mellow',
  'Merry',
  'Noble',
  'Olive',
  'Quick',
  'Quiet',
  'Rosy',
  'Silver',
  'Sunny',
  'Swift',
  'Velvet',
] as const;
const animals = [
  'Badger',
  'Beaver',
  'Crane',
  'Dolphin',
  'Falcon',
  'Finch',
  'Fox',
  'Heron',
  'Ibis',
  'Jay',
  'Koala',
  'Lark',
  'Lynx',
  'Marten',
  'Otter',
  'Owl',
  'Panda',
  'Puffin',
  'Raven',
  'Robin',
  'Seal',
  'Swan',
  'Tern',
  'Wren',
] as const;

/** A name for somebody who gave none, the same every time: teammates tell "Sunny Otter" from "Calm Heron" at a glance. */
export function visitorName(visitorId: string): string {
  let hash = 2166136261;
  for (const char of visitorId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  const adjective = adjectives[hash % adjectives.length] ?? 'New';
  const animal = animals[Math.floor(hash / adjectives.length) % animals.length] ?? 'Visitor';
  return `${adjective} ${animal}`;
}
