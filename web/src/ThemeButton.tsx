import { useEffect, useState } from "preact/hooks";

type Theme = "light" | "dark";

const dark = matchMedia("(prefers-color-scheme: dark)");

function kept(): Theme | null {
  const theme = localStorage.getItem("theme");
  return theme === "light" || theme === "dark" ? theme : null;
}

/** Follows the system until the reader chooses. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(() => kept() ?? (dark.matches ? "dark" : "light"));
  useEffect(() => {
    const follow = () => kept() ?? setTheme(dark.matches ? "dark" : "light");
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    dispatchEvent(new Event("themechange"));
  }, [theme]);
  const other = theme === "dark" ? "light" : "dark";
  return (
    <button
      type="button"
      class="quiet theme"
      aria-label={`Change to ${other} colours`}
      title={`Change to ${other} colours`}
      onClick={() => {
        localStorage.setItem("theme", other);
        setTheme(other);
      }}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}
