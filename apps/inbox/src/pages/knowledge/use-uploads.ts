import { useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { uploadFile } from '../../api/sources.ts';
import { t } from '../../strings/t.ts';
import { checkFile, maxFilesAtOnce } from './check-file.ts';
import { useAddSource } from './use-add-source.ts';

/** Sends files one after the other, so that a slow line is not shared by twenty of them. */
export function useUploads() {
  const { mutateAsync } = useAddSource(uploadFile);
  const [running, setRunning] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const refuse = (message: string) => setRefused((all) => [...all, message]);

  async function add(files: readonly File[]): Promise<void> {
    setRefused([]);
    if (files.length > maxFilesAtOnce) refuse(t.knowledge.file.tooMany(maxFilesAtOnce));
    const fine = files.slice(0, maxFilesAtOnce).filter((file) => {
      const problem = checkFile(file);
      if (problem !== null) refuse(problem);
      return problem === null;
    });
    setRunning((names) => [...names, ...fine.map((file) => file.name)]);
    for (const file of fine) {
      try {
        await mutateAsync(file);
      } catch (error) {
        refuse(`${file.name}: ${messageOf(error)}`);
      }
      // By its place, since two files may have one name.
      setRunning((names) => names.slice(1));
    }
  }

  return { running, refused, add: (files: readonly File[]) => void add(files) };
}
