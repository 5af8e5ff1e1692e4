/** What the program says about itself to the console. */
export interface Settings {
	/** Whether the built-in identity provider is there to log in with. */
	readonly builtInIdentity: boolean;
}

export async function loadSettings(): Promise<Settings> {
	const answer = await fetch('/console/settings.json', { headers: { accept: 'application/json' } });
	if (!answer.ok) {
		throw new Error(`settings: HTTP ${answer.status}`);
	}
	return (await answer.json()) as Settings;
}
