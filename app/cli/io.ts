/** All that the command line knows of the world, so that tests run it in process. */
export interface Io {
  /** @throws CliProblem when it is not UTF-8 text */
  readonly readStdin: () => Promise<string>;
  /** @throws CliProblem when it cannot be read or is not UTF-8 text */
  readonly readFile: (path: string) => Promise<string>;
  /** Writes all or nothing. @throws CliProblem when it cannot be written */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The version of the package. */
  readonly version: string;
}

/** 0 done; 1 findings at or above the threshold; 2 wrong usage or unusable input. */
export type ExitStatus = 0 | 1 | 2;
