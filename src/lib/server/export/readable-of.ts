/**
 * Bytes that are made when somebody takes them: a slow line makes the reading of the database wait, and one that is cut
 * ends it. An error in the middle breaks the connection, so that nobody takes a half file for a whole one. `onEnd`: once,
 * however it ends, also before anything was taken (then no `finally` of a generator would run).
 */
export function readableOf(
	chunks: AsyncGenerator<Uint8Array>,
	onEnd: () => void
): ReadableStream<Uint8Array> {
	return new ReadableStream(
		{
			async pull(controller) {
				try {
					const next = await chunks.next();
					if (next.done !== true) {
						controller.enqueue(next.value);
						return;
					}
					controller.close();
				} catch (error) {
					controller.error(error);
				}
				onEnd();
			},
			async cancel() {
				onEnd();
				await chunks.return(undefined);
			}
		},
		{ highWaterMark: 0 }
	);
}
