/** Served by the test runner: the address of the real collector that runs beside the tests. */
declare module '*/collector.js' {
  export const endpoint: string;
}
