import type { Libav, LibavFrame } from '@libav.js/variant-opus-af';
import { libav, memoryFile } from './libav.ts';
import { readWav } from './read-wav.ts';
import { concatSounds, type Sound } from './sound.ts';

const AUDIO = 1;

/**
 * Opus, Ogg, WebM, FLAC or WAV as mono samples; channels are averaged.
 *
 * @throws when the file holds no sound that can be read
 */
export async function decodeSound(bytes: Uint8Array, extension: string): Promise<Sound> {
	if (extension === 'wav') return readWav(bytes);
	const av = await libav();
	const file = memoryFile(extension);
	await av.writeFile(file, bytes);
	try {
		return await decodeFile(av, file);
	} finally {
		await av.unlink(file);
	}
}

async function decodeFile(av: Libav, file: string): Promise<Sound> {
	const [demuxer, streams] = await av.ff_init_demuxer_file(file);
	const stream = streams.find(({ codec_type }) => codec_type === AUDIO);
	if (!stream) throw new Error('The file holds no sound.');
	const [, context, packet, frame] = await av.ff_init_decoder(stream.codec_id, stream.codecpar);
	const [, packets] = await av.ff_read_frame_multi(demuxer, packet);
	const frames = await av.ff_decode_multi(
		context,
		packet,
		frame,
		packets[stream.index] ?? [],
		true
	);
	await av.ff_free_decoder(context, packet, frame);
	await av.avformat_close_input_js(demuxer);
	const rate = frames[0]?.sample_rate;
	if (rate === undefined) throw new Error('The file holds no sound.');
	return { samples: concatSounds(frames.map(toMono)), rate };
}

function toMono({ data, channels = 1 }: LibavFrame): Float32Array {
	if (data instanceof Float32Array) return average(data, channels, 1);
	if (data instanceof Int16Array) return average(data, channels, 32_768);
	if (data instanceof Int32Array) return average(data, channels, 2_147_483_648);
	if (data instanceof Uint8Array) throw new Error('8-bit sound is not good enough to be used.');
	const planes = data.filter((plane) => plane instanceof Float32Array);
	if (planes.length === 0) throw new Error('Save the recording as Opus or as 16-bit WAV or FLAC.');
	return Float32Array.from(planes[0] ?? [], (_, index) =>
		planes.reduce((sum, plane) => sum + (plane[index] ?? 0) / planes.length, 0)
	);
}

function average(
	data: Float32Array | Int16Array | Int32Array,
	channels: number,
	scale: number
): Float32Array {
	return Float32Array.from({ length: Math.floor(data.length / channels) }, (_, index) => {
		const part = data.subarray(index * channels, (index + 1) * channels);
		let sum = 0;
		for (const sample of part) sum += sample;
		return sum / (channels * scale);
	});
}
