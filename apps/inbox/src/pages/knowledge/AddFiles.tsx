import { clsx } from 'clsx';
import { Upload } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { maxFileMegabytes, readableEndings } from './check-file.ts';
import { useUploads } from './use-uploads.ts';

const texts = t.knowledge.file;

/** Drop or choose. The whole card is the target; the button is the way for everybody else. */
export function AddFiles() {
  const uploads = useUploads();
  const [isOver, setOver] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  };
  return (
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same for keyboards */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          'flex flex-col items-center rounded-lg border border-dashed px-6 py-8 text-center transition-colors',
          isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
        )}
      >
        <Upload aria-hidden size={20} className={isOver ? 'text-accent-ink' : 'text-ink-3'} />
        <p className="mt-3 text-sm font-medium text-ink">{isOver ? texts.release : texts.drop}</p>
        <p className="text-sm text-ink-2">{texts.or}</p>
        <Button className="mt-4" onClick={() => inputRef.current?.click()}>
          {texts.choose}
        </Button>
        <p className="mt-3 text-xs text-ink-3">{texts.hint(maxFileMegabytes)}</p>
        <input
          ref={inputRef}
          type="file"
          multiple
          accept={readableEndings}
          aria-label={texts.choose}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            uploads.add([...(event.currentTarget.files ?? [])]);
            // So that the same file, mended, can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p role="status" className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2 empty:hidden">
        {uploads.running[0] !== undefined && <Spinner size={14} />}
        {uploads.running[0] !== undefined && (
          <span className="min-w-0 truncate">{texts.uploading(uploads.running[0])}</span>
        )}
        {uploads.running.length > 1 && (
          <span className="text-ink-3">{texts.waiting(uploads.running.length - 1)}</span>
        )}
      </p>
      {uploads.refused.map((message) => (
        <Banner key={message} tone="danger">
          {message}
        </Banner>
      ))}
    </div>
  );
}
