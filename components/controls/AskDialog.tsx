'use client';
import { useId, type RefObject } from 'react';

interface Props {
  /** Opened by `showModal`. */
  dialog: RefObject<HTMLDialogElement | null>;
  title: string;
  text: string;
  yes: string;
  no: string;
  onYes(): void;
}

/** Asks before something is lost for good. What leaves everything as it is comes first, and has the focus. */
export function AskDialog({ dialog, title, text, yes, no, onYes }: Props) {
  const id = useId();
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="asking" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <p className="asking-buttons">
        <button type="button" className="btn" onClick={close}>{no}</button>
        <button type="button" className="btn main" onClick={() => { close(); onYes(); }}>{yes}</button>
      </p>
    </dialog>
  );
}
