import { defineConfig } from "vite";

// No inlined asset: the page's content security policy takes only files of its own server.
export default defineConfig({
  base: "./",
  build: {
    outDir: "target/classes/org/actant/app/page",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: { "/api": "http://127.0.0.1:7070" } },
});
