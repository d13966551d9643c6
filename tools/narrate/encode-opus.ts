import type { Libav, LibavFrame } from '@libav.js/variant-opus-af';
import { libav, memoryFile } from './libav.ts';
import type { Sound } from './sound.ts';

const MONO = 4;
/** Without it the Ogg serial number is random and the same sound never gives the same bytes. */
const AVFMT_FLAG_BITEXACT = 0x400;

/** As long as Opus allows: a third of the cost of 20 ms for saying what kind of frame follows. */
const FRAME_MS = '60';
/** Microseconds: longer than any clip, so that a page ends only when it is full (about 15 s). */
const PAGE_DURATION = '1000000000';

export interface OpusSettings {
	/** Kilobits a second. */
	readonly kilobits: number;
	/** Opus's complexity, 0 to 10. Below 4 it speaks badly. */
	readonly effort: number;
}

/** Ogg Opus, mono. `sound.rate` must be one that Opus knows: 8, 12, 16, 24 or 48 kHz. */
export async function encodeOpus(
	sound: Sound,
	{ kilobits, effort }: OpusSettings
): Promise<Uint8Array> {
	const { samples, rate } = sound;
	const av = await libav();
	const [, context, frame, packet, frameSize] = await av.ff_init_encoder('libopus', {
		ctx: {
			bit_rate: kilobits * 1000,
			sample_fmt: av.AV_SAMPLE_FMT_FLT,
			sample_rate: rate,
			channel_layout: MONO,
			channels: 1
		},
		time_base: [1, rate],
		options: {
			frame_duration: FRAME_MS,
			application: 'voip',
			compression_level: String(effort)
		}
	});
	const file = memoryFile('ogg');
	const [muxer, , io] = await av.ff_init_muxer({ filename: file, format_name: 'ogg', open: true }, [
		[context, 1, rate]
	]);
	const flags = await av.AVFormatContext_flags(muxer);
	await av.AVFormatContext_flags_s(muxer, flags | AVFMT_FLAG_BITEXACT);
	const settings = await pointerTo(
		av,
		await av.av_dict_set_js(0, 'page_duration', PAGE_DURATION, 0)
	);
	await av.avformat_write_header(muxer, settings);
	await av.av_dict_free(settings);
	await av.free(settings);
	const frames: LibavFrame[] = [];
	for (let start = 0; start < samples.length; start += frameSize) {
		frames.push({
			data: samples.slice(start, start + frameSize),
			format: av.AV_SAMPLE_FMT_FLT,
			pts: start,
			ptshi: 0,
			sample_rate: rate,
			channels: 1,
			channel_layout: MONO
		});
	}
	const packets = await av.ff_encode_multi(context, frame, packet, frames, true);
	await av.ff_write_multi(muxer, packet, packets);
	await av.av_write_trailer(muxer);
	await av.ff_free_muxer(muxer, io);
	await av.ff_free_encoder(context, frame, packet);
	const bytes = await av.readFile(file);
	await av.unlink(file);
	return bytes;
}

/** libav wants the address of the address, because it takes out what it understood. */
async function pointerTo(av: Libav, address: number): Promise<number> {
	const place = await av.malloc(Int32Array.BYTES_PER_ELEMENT);
	await av.copyin_s32(place, Int32Array.of(address));
	return place;
}
