/**
 * Lets a file be dropped anywhere on the pane. A drop is caught even where no file is wanted, because a browser would
 * leave the pane to show the file.
 */
import { useEffect, useState } from 'react';

/** Says whether a file hovers over the pane now. */
export function useFileDrop(onFile: ((file: File) => Promise<void>) | undefined): boolean {
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (file) void onFile?.(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);

  return hovering;
}
