import { rollup, type OutputOptions, type RollupOptions } from 'rollup';

/** Writes the outputs of one bundle configuration. A warning stops it. */
export async function writeBundle(options: RollupOptions): Promise<void> {
  const made = await rollup({
    ...options,
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  for (const output of options.output as OutputOptions[]) await made.write(output);
  await made.close();
}
