import { useEffect, useState } from "preact/hooks";
import { sentenceOf } from "./App";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly reason: string };

/** What a request brings, asked again when its key changes; an answer that comes too late is dropped. */
export function useLoaded<T>(key: string | null, load: (key: string) => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  useEffect(() => {
    let wanted = true;
    setLoaded({ state: "loading" });
    if (key === null) return;
    load(key).then(
      (value) => wanted && setLoaded({ state: "here", value }),
      (reason: unknown) => wanted && setLoaded({ state: "failed", reason: sentenceOf(reason) }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return loaded;
}
