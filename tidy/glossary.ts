import type { Node } from 'oxc-parser';
import { lineAt, parse, stringOf, walk } from './syntax.ts';
import { isProduction, type TextFile } from './tree.ts';

type Ban = {
  readonly words: readonly string[];
  /** The word to say instead. */
  readonly say: string;
  /** Phrases in which the word means something else. */
  readonly except?: RegExp;
  /** `names`: in prose the word is too common to judge. Both otherwise. */
  readonly only?: 'names';
  /** The paths that the ban holds for; everywhere when absent. */
  readonly where?: RegExp;
};

/** One word per thing, in code, interface and docs; docs/spec and ADR 0005 say what each means. */
const bans: readonly Ban[] = [
  { words: ['bot', 'chatbot', 'assistant'], say: 'agent', except: /\b(is ?bot|bot detection)\b/ },
  { words: ['operator'], say: 'teammate' },
  {
    words: ['customer', 'user', 'lead'],
    say: 'visitor, contact or teammate',
    except: /\b(user agent|lead to)\b/,
  },
  { words: ['tenant', 'org', 'organization', 'organisation'], say: 'workspace' },
  { words: ['project'], say: 'workspace', only: 'names' },
  // A person's own sign-in is an account to everybody who reads the page, and the server knows those of the
  // operating system; a shop's place with us is neither.
  { words: ['account'], say: 'workspace', only: 'names', where: /^packages\/|^apps\/(inbox|widget)\// },
  { words: ['ticket', 'chat', 'room'], say: 'conversation', except: /\bchat completions?\b/ },
  { words: ['escalation', 'transfer'], say: 'handoff', except: /\bescalation steps?\b|\bdata transfer\b/ },
  {
    words: ['chunk', 'snippet'],
    say: 'passage (of a document), part (of a stream) or embed code (for the shop)',
  },
  { words: ['tool'], say: 'custom action' },
  { words: ['hook'], say: 'trigger', only: 'names' },
  { words: ['alert'], say: 'notice', except: /\balert ?dialog\b/ },
  { words: ['completion'], say: 'turn', only: 'names' },
];

/**
 * Where a vendor's own vocabulary is spoken on purpose: each folder translates it into ours at its edge, so
 * its exported names may carry theirs.
 */
const vendorFolders = /^apps\/server\/src\/(auth|ai)\/|^apps\/inbox\/src\/.*auth-client\.ts$/;

const textAttributes =
  /^(label|title|alt|placeholder|description|heading|hint|aria-(label|description|placeholder))$/;
const textKeys = /^(label|title|description|heading|hint|placeholder|message|text)$/;

/** Every string in here is there to be read. */
const stringFolder = /\/strings\//;

/** Words that the glossary forbids, in exported names and in what people read on the screen. */
export function checkGlossary(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path }) => isProduction(path))
    .flatMap((file) => [...checkNames(file), ...checkTexts(file)]);
}

function checkNames(file: TextFile): string[] {
  if (vendorFolders.test(file.path)) return [];
  const nameBans = bans.filter(({ where }) => where === undefined || where.test(file.path));
  return parse(file).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, start }) => {
      const name = exportName.name ?? '';
      return judge(splitName(name), nameBans).map(
        (fault) => `${place(file, start)} the name ${name}: ${fault}`,
      );
    }),
  );
}

function checkTexts(file: TextFile): string[] {
  if (!/^apps\/(inbox|widget)\//.test(file.path)) return [];
  const proseBans = bans.filter(({ only }) => only === undefined);
  const found: string[] = [];
  walk(parse(file).program, (node, around) => {
    const text = readableText(file, node, around);
    if (text === undefined) return;
    const faults = judge(text.toLowerCase(), proseBans);
    found.push(...faults.map((fault) => `${place(file, node.start)} the text "${text.trim()}": ${fault}`));
  });
  return found;
}

/** What a person will read: markup's text, labels, and sentences in constants. */
function readableText(file: TextFile, node: Node, around: readonly Node[]): string | undefined {
  if (node.type === 'JSXText') return node.value;
  const text = stringOf(node);
  const parent = around.at(-1);
  if (text === undefined || parent === undefined) return undefined;
  if (parent.type === 'ImportDeclaration' || parent.type.startsWith('TS')) return undefined;
  if (stringFolder.test(file.path)) return text;
  if (parent.type === 'JSXAttribute') return textAttributes.test(nameOf(parent.name)) ? text : undefined;
  if (parent.type === 'Property' && textKeys.test(nameOf(parent.key))) return text;
  // A sentence starts with a capital and has a space or a lower-case rest; ids and class names do not.
  return /^[A-Z][a-z]+([\s,.!?…]|$)/.test(text) ? text : undefined;
}

function nameOf(node: Node): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : '';
}

function judge(phrase: string, against: readonly Ban[]): string[] {
  return against.flatMap(({ words, say, except }) => {
    const rest = except === undefined ? phrase : phrase.replace(new RegExp(except, 'g'), ' ');
    const word = words.find((banned) => new RegExp(`\\b${banned}s?\\b`).test(rest));
    return word === undefined ? [] : [`not "${word}" but ${say}`];
  });
}

/** `listOpenChats` -> `list open chats` */
function splitName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
}

function place({ path, text }: TextFile, offset: number): string {
  return `${path}:${lineAt(text, offset)}`;
}
