import type { TestContext } from 'node:test';
import { createApp } from '../src/app.ts';
import { loadProgrammes } from '../src/programmes.ts';
import { createServer, finish, listen, type Limits } from '../src/server.ts';
import type { Store } from '../src/store/store.ts';
import { aProgramme, temporaryFolder, writeProgrammes } from './support.ts';

/** Serves an app in this process, for tests that bring its store or its limits; ends with the test. */
export async function serve(t: TestContext, store: Store, limits?: Partial<Limits>): Promise<string> {
  const folder = temporaryFolder();
  const programmes = loadProgrammes(writeProgrammes(folder, [aProgramme()]));
  const config = { allowedOrigins: [], timeZone: 'UTC', distFolder: folder };
  const server = createServer(createApp({ config, programmes, store, partners: new Map(), built: undefined }), limits);
  const port = await listen(server, 0);
  t.after(() => {
    server.closeAllConnections();
    return finish(server);
  });
  return `http://localhost:${port}`;
}
