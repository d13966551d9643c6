/** Serves what is built: `npm run serve`. `PORT` names the port (3000; 0 takes any free one). */
import { serveSafar } from './serve-safar.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const server = await serveSafar(Number(process.env['PORT'] ?? 3000));
stopOnSignal(server);
console.log(server.address);
