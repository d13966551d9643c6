import * as v from 'valibot';

/** Texts of the codes in the picture that the camera shows now. Never rejects. */
export interface CodeReader {
	read(video: HTMLVideoElement): Promise<readonly string[]>;
	close(): void;
}

/** Longer side of the pictures that our own reader looks at: a code of version 13 has 69 modules, so 8 pixels each. */
const LONGER_SIDE = 960;

/** The phone's own reader where there is one (Android), else ours in a worker. */
export async function openCodeReader(): Promise<CodeReader> {
	return (await nativeReader()) ?? workerReader();
}

const detectedSchema = v.array(v.object({ rawValue: v.string() }));
const formatsSchema = v.array(v.string());

/** https://wicg.github.io/shape-detection-api/ is in Chromium on Android, ChromeOS and macOS only. */
async function nativeReader(): Promise<CodeReader | null> {
	const Detector: unknown = Reflect.get(globalThis, 'BarcodeDetector');
	if (typeof Detector !== 'function') return null;
	try {
		const supported: unknown = await call(Detector, 'getSupportedFormats');
		if (!v.parse(formatsSchema, supported).includes('qr_code')) return null;
		const detector: unknown = Reflect.construct(Detector, [{ formats: ['qr_code'] }]);
		return {
			async read(video) {
				const detected = v.safeParse(detectedSchema, await call(detector, 'detect', video));
				return detected.success ? detected.output.map(({ rawValue }) => rawValue) : [];
			},
			close: () => undefined
		};
	} catch {
		return null;
	}
}

async function call(target: unknown, name: string, ...args: readonly unknown[]): Promise<unknown> {
	if (!(target instanceof Object)) return null;
	const method: unknown = Reflect.get(target, name);
	if (typeof method !== 'function') return null;
	return await Reflect.apply(method, target, args);
}

/** Pictures go to a worker, so that the page stays free while one is looked at. */
function workerReader(): CodeReader {
	const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return {
		read(video) {
			if (context === null || video.videoWidth === 0) return Promise.resolve([]);
			const scale = Math.min(1, LONGER_SIDE / Math.max(video.videoWidth, video.videoHeight));
			canvas.width = Math.round(video.videoWidth * scale);
			canvas.height = Math.round(video.videoHeight * scale);
			context.drawImage(video, 0, 0, canvas.width, canvas.height);
			const picture = context.getImageData(0, 0, canvas.width, canvas.height);
			return new Promise((resolve) => {
				worker.onmessage = ({ data }: MessageEvent<unknown>) => {
					resolve(typeof data === 'string' ? [data] : []);
				};
				worker.onerror = () => {
					resolve([]);
				};
				worker.postMessage(picture, [picture.data.buffer]);
			});
		},
		close() {
			worker.terminate();
		}
	};
}
