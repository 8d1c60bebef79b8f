export declare const browserArguments: string[];
export declare function installedBrowser(): string | undefined;
export declare function ensureBrowser(say: (line: string) => void): Promise<{ executablePath: string }>;
