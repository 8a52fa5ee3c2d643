import { useRef, useState, type DragEvent } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { Mark } from '../../ui/mark.js';

/** A place to drop a file, and a button for whoever has no mouse. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useTexts();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file !== null) onFile(file);
  };
  return (
    <div
      className="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <Mark name="box" />
      <p>
        <b>{t('import.drop')}</b>
      </p>
      <p className="soft">{t('import.drop_hint')}</p>
      <FileButton onFile={onFile} />
    </div>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('import.choose')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('import.choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0);
          // The same file, once it is mended, is chosen again.
          event.currentTarget.value = '';
          if (file != null) onFile(file);
        }}
      />
    </>
  );
}
