import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the same files are served as app://ui/, from loopback and by any static server.
  base: "./",
  plugins: [react()],
  server: { host: "127.0.0.1" },
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: ["chrome140", "firefox140", "safari18"],
    // One chunk holds the whole window on purpose: it is read from the disk, never over a network.
    chunkSizeWarningLimit: 4000,
  },
});
