/** The part of libav.js that narration uses; its own types are not found through its `exports`. */
declare module '@libav.js/variant-opus-af' {
	export interface LibavFrame {
		data: Float32Array | Int16Array | Int32Array | Uint8Array | readonly Float32Array[];
		format: number;
		pts?: number;
		ptshi?: number;
		sample_rate?: number;
		channels?: number;
		channel_layout?: number;
		nb_samples?: number;
	}

	/** Opaque to us: what one call gives, another takes. */
	export interface LibavPacket {
		readonly data: Uint8Array;
	}

	export interface LibavStream {
		readonly index: number;
		/** 1 is audio. */
		readonly codec_type: number;
		readonly codec_id: number;
		readonly codecpar: number;
	}

	export interface Libav {
		readonly AV_SAMPLE_FMT_FLT: number;
		readonly AV_SAMPLE_FMT_FLTP: number;
		av_log_set_level(level: number): Promise<void>;
		ff_init_encoder(
			codec: string,
			options: {
				ctx: Readonly<Record<string, number>>;
				time_base: [number, number];
				options?: Readonly<Record<string, string>>;
			}
		): Promise<[codec: number, context: number, frame: number, packet: number, frameSize: number]>;
		ff_free_encoder(context: number, frame: number, packet: number): Promise<void>;
		ff_encode_multi(
			context: number,
			frame: number,
			packet: number,
			frames: readonly LibavFrame[],
			finish: boolean
		): Promise<LibavPacket[]>;
		ff_init_muxer(
			options: { filename: string; format_name: string; open: boolean },
			streams: [number, number, number][]
		): Promise<[context: number, format: number, io: number, streams: number[]]>;
		ff_free_muxer(context: number, io: number): Promise<void>;
		AVFormatContext_flags(context: number): Promise<number>;
		AVFormatContext_flags_s(context: number, flags: number): Promise<void>;
		av_dict_set_js(dictionary: number, key: string, value: string, flags: number): Promise<number>;
		av_dict_free(dictionary: number): Promise<void>;
		malloc(bytes: number): Promise<number>;
		free(address: number): Promise<void>;
		copyin_s32(address: number, values: Int32Array): Promise<void>;
		/** `options`: where the address of a dictionary stands; 0 for none. */
		avformat_write_header(context: number, options: number): Promise<number>;
		ff_write_multi(context: number, packet: number, packets: readonly LibavPacket[]): Promise<void>;
		av_write_trailer(context: number): Promise<number>;
		writeFile(name: string, data: Uint8Array): Promise<void>;
		readFile(name: string): Promise<Uint8Array>;
		unlink(name: string): Promise<void>;
		ff_init_demuxer_file(name: string): Promise<[context: number, streams: LibavStream[]]>;
		avformat_close_input_js(context: number): Promise<void>;
		ff_init_decoder(
			codec: number,
			parameters: number
		): Promise<[codec: number, context: number, packet: number, frame: number]>;
		ff_free_decoder(context: number, packet: number, frame: number): Promise<void>;
		ff_read_frame_multi(
			context: number,
			packet: number
		): Promise<[result: number, packets: Readonly<Record<number, LibavPacket[]>>]>;
		ff_decode_multi(
			context: number,
			packet: number,
			frame: number,
			packets: readonly LibavPacket[],
			finish: boolean
		): Promise<LibavFrame[]>;
		terminate(): void;
	}

	const wrapper: { LibAV(options?: { noworker?: boolean }): Promise<Libav> };
	export default wrapper;
}
