/** A file as it is given to a person: saved as a download, or handed to another app. */
export interface HandedFile {
	readonly name: string;
	readonly type: string;
	readonly content: Blob | Uint8Array<ArrayBuffer> | string;
}

/** Long enough for a slow browser to have begun with the download. */
const KEPT_MS = 60_000;

/** The browser's own download. Nothing leaves the device by it. */
export function saveFile({ name, type, content }: HandedFile): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, KEPT_MS);
}

/** Whether this phone can hand a file to another app (Web Share level 2; not on plain HTTP). */
export function canShareFile(file: HandedFile): boolean {
	return 'canShare' in navigator && navigator.canShare({ files: [asFile(file)] });
}

/** Opens the share sheet. False: the person closed it, or the phone refused. */
export async function shareFile(file: HandedFile): Promise<boolean> {
	try {
		await navigator.share({ files: [asFile(file)] });
		return true;
	} catch {
		return false;
	}
}

function asFile({ name, type, content }: HandedFile): File {
	return new File([content], name, { type });
}
