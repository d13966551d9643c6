import { airport } from './backdrops/airport.ts';
import { border } from './backdrops/border.ts';
import { buildingSite } from './backdrops/building-site.ts';
import { busStand } from './backdrops/bus-stand.ts';
import { classroom } from './backdrops/classroom.ts';
import { factory } from './backdrops/factory.ts';
import { homeDay } from './backdrops/home-day.ts';
import { homeNight } from './backdrops/home-night.ts';
import { hostelRoom } from './backdrops/hostel-room.ts';
import { kiln } from './backdrops/kiln.ts';
import { kitchen } from './backdrops/kitchen.ts';
import { market } from './backdrops/market.ts';
import { office } from './backdrops/office.ts';
import { phoneScreen } from './backdrops/phone-screen.ts';
import { railwayPlatform } from './backdrops/railway-platform.ts';
import { teaStall } from './backdrops/tea-stall.ts';
import { villageLane } from './backdrops/village-lane.ts';
import type { BackdropDrawing } from './backdrop-drawing.ts';
import type { Backdrop } from './names.ts';

/** The drawing of every backdrop. */
export const BACKDROP_DRAWINGS = {
	airport: airport,
	border: border,
	'building-site': buildingSite,
	'bus-stand': busStand,
	classroom: classroom,
	factory: factory,
	'home-day': homeDay,
	'home-night': homeNight,
	'hostel-room': hostelRoom,
	kiln: kiln,
	kitchen: kitchen,
	market: market,
	office: office,
	'phone-screen': phoneScreen,
	'railway-platform': railwayPlatform,
	'tea-stall': teaStall,
	'village-lane': villageLane
} as const satisfies Record<Backdrop, BackdropDrawing>;
