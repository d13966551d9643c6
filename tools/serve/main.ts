/** Serves what is built: `npm run serve`. `PORT` names the port (3000; 0 takes any free one). */
import { builtApp } from './built-app.ts';
import { serve } from './http-server.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const server = await serve(Number(process.env['PORT'] ?? 3000), [await builtApp(process.cwd())]);
stopOnSignal(server);
console.log(server.address);
