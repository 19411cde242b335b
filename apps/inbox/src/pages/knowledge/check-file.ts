import { wireLimits } from '@chatref/protocol';
import { t } from '../../strings/t.ts';

export const readableEndings = '.txt,.md,.markdown,.html,.htm,.pdf,.docx,.xlsx,.csv,.tsv';
/** Dropped at once; a folder full of them is a slip of the hand. */
export const maxFilesAtOnce = 50;
export const maxFileMegabytes = wireLimits.maxFileBytes / (1024 * 1024);

/** Why a file is not worth sending, or null. The server looks inside; this only spares a long wait. */
export function checkFile(file: { name: string; size: number }): string | null {
  const texts = t.knowledge.file;
  if (!/\.(txt|md|markdown|html?|pdf|docx|xlsx|csv|tsv)$/iu.test(file.name))
    return texts.wrongKind(file.name);
  if (file.size === 0) return texts.empty(file.name);
  return file.size > wireLimits.maxFileBytes ? texts.tooLarge(file.name, maxFileMegabytes) : null;
}
