/** Between two loadings, so that a busy writer does not keep the page loading. */
const pause = 3000;

/**
 * Calls back whenever the store has changed, once at a time: not again before what the call has begun
 * is done and a while has passed. Gives a way to stop it.
 */
export function followStore(changed: () => Promise<unknown>): () => void {
  const stream = new EventSource("api/v1/stream");
  let busy = false;
  let again = false;
  let stopped = false;
  const tell = () => {
    if (stopped) return;
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    void changed().finally(() => {
      setTimeout(() => {
        busy = false;
        if (!again) return;
        again = false;
        tell();
      }, pause);
    });
  };
  stream.addEventListener("events", tell);
  stream.addEventListener("store", tell);
  return () => {
    stopped = true;
    stream.close();
  };
}
