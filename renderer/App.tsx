import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { useEffect } from "react";
import { connectHost } from "./features/frame/connect-host.ts";
import { ErrorBoundary } from "./features/frame/ErrorBoundary.tsx";
import { listenForKeys } from "./features/frame/global-keys.ts";
import { Window } from "./features/frame/Window.tsx";
import type { Services } from "./state/context.tsx";
import { followDocument } from "./state/follow-document.ts";
import { judgeLater } from "./state/judge-later.ts";
import { readElsewhere } from "./state/read-elsewhere.ts";
import { ServicesProvider } from "./state/ServicesProvider.tsx";
import { theme } from "./theme/theme.ts";

export function App({ services }: { readonly services: Services }) {
  useEffect(() => {
    const stops = [followDocument, readElsewhere, judgeLater, listenForKeys, connectHost].map((start) =>
      start(services),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [services]);
  return (
    <ServicesProvider services={services}>
      <ThemeProvider theme={theme} defaultMode="system" noSsr>
        <CssBaseline />
        <ErrorBoundary services={services}>
          <Window />
        </ErrorBoundary>
      </ThemeProvider>
    </ServicesProvider>
  );
}
