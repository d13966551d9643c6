/**
 * Bytes that are made when somebody takes them: a slow line makes the reading of the database wait, and one that is cut
 * ends it. An error in the middle breaks the connection, so that nobody takes a half file for a whole one.
 */
export function readableOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream(
		{
			async pull(controller) {
				const next = await chunks.next();
				if (next.done === true) controller.close();
				else controller.enqueue(next.value);
			},
			async cancel() {
				await chunks.return(undefined);
			}
		},
		{ highWaterMark: 0 }
	);
}
