/** There is no drawing to be had now, whatever is to be drawn: whoever asks may come back. */
export class NoDrawing extends Error {
  override readonly name = "NoDrawing";
}

export interface KeptDrawings {
  /** What is kept for the key, else what `draw` gives now; who asks while it is being drawn waits for the same drawing. */
  get(key: string, draw: () => Promise<Buffer>): Promise<Buffer>;
}

/**
 * Drawings are dear to make and asked for again by each mail and chat that shows a link: they are kept within bounds, the
 * longest unasked leaving first, and made one at a time, so that a burst takes no more than its turn. A key must hold all
 * that the drawing shows: what is changed is then another drawing. When too many are under way, a further one is refused.
 */
export function keptDrawings({
  mostBytes,
  mostUnderway,
}: {
  mostBytes: number;
  /** The one that is being drawn and those that wait: as many as are drawn while people care to wait. */
  mostUnderway: number;
}): KeptDrawings {
  const kept = new Map<string, Buffer>();
  const underway = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function drawInTurn(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    try {
      await last.catch(() => undefined);
      const drawing = await draw();
      keep(key, drawing);
      return drawing;
    } finally {
      underway.delete(key);
    }
  }

  function keep(key: string, drawing: Buffer): void {
    if (drawing.length > mostBytes) return;
    kept.set(key, drawing);
    bytes += drawing.length;
    for (const [oldest, { length }] of kept) {
      if (bytes <= mostBytes) return;
      kept.delete(oldest);
      bytes -= length;
    }
  }

  return {
    get(key, draw) {
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
        return Promise.resolve(found);
      }
      let drawing = underway.get(key);
      if (!drawing) {
        if (underway.size >= mostUnderway) return Promise.reject(new NoDrawing("too many wait to be drawn"));
        drawing = drawInTurn(key, draw);
        underway.set(key, drawing);
        last = drawing;
      }
      return drawing;
    },
  };
}
