// Authorization code with PKCE (RFC 7636), against the identity provider of the same origin. The token stays in
// this tab: the API takes no cookie, so no other site can use it.

const CLIENT = 'console';
const TOKEN = 'diaodu.token';
const PENDING = 'diaodu.login';

export interface Token {
	readonly value: string;
	readonly expiresAt: number;
	readonly subject: string;
}

interface Pending {
	readonly state: string;
	readonly verifier: string;
}

function redirectAddress(): string {
	return `${location.origin}/console/`;
}

function base64Url(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

function random(): string {
	return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function subjectOf(token: string): string {
	const payload = token.split('.')[1];
	if (payload === undefined) {
		return '';
	}
	try {
		const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
		const claims = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: string };
		return claims.sub ?? '';
	} catch {
		return '';
	}
}

export function keep(value: string, seconds: number): Token {
	const token: Token = { value, expiresAt: Date.now() + seconds * 1000, subject: subjectOf(value) };
	sessionStorage.setItem(TOKEN, JSON.stringify(token));
	return token;
}

export function kept(): Token | undefined {
	const stored = sessionStorage.getItem(TOKEN);
	if (stored === null) {
		return undefined;
	}
	const token = JSON.parse(stored) as Token;
	return token.expiresAt > Date.now() + 5_000 ? token : undefined;
}

export function forget(): void {
	sessionStorage.removeItem(TOKEN);
}

/** Leaves the page for the login form; it comes back to {@link finishLogin}. */
export async function startLogin(): Promise<void> {
	if (!window.isSecureContext) {
		throw new Error('登录需要 HTTPS 或 localhost / Log in through HTTPS or localhost.');
	}
	const pending: Pending = { state: random(), verifier: random() };
	sessionStorage.setItem(PENDING, JSON.stringify(pending));
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
	const query = new URLSearchParams({
		response_type: 'code',
		client_id: CLIENT,
		redirect_uri: redirectAddress(),
		scope: 'openid',
		state: pending.state,
		code_challenge: base64Url(new Uint8Array(digest)),
		code_challenge_method: 'S256',
	});
	location.assign(`/oauth2/authorize?${query.toString()}`);
}

/** The token for the code in the address, or nothing when there is none. */
export async function finishLogin(): Promise<Token | undefined> {
	const query = new URLSearchParams(location.search);
	const code = query.get('code');
	const stored = sessionStorage.getItem(PENDING);
	if (code === null && query.get('error') === null) {
		return undefined;
	}
	history.replaceState(null, '', '/console/');
	sessionStorage.removeItem(PENDING);
	const pending = stored === null ? undefined : (JSON.parse(stored) as Pending);
	if (code === null || pending === undefined || query.get('state') !== pending.state) {
		throw new Error('登录未完成, 请重试 / The login was not completed; try again.');
	}
	const answer = await fetch('/oauth2/token', {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({
			grant_type: 'authorization_code',
			client_id: CLIENT,
			code,
			redirect_uri: redirectAddress(),
			code_verifier: pending.verifier,
		}),
	});
	if (!answer.ok) {
		throw new Error(`登录失败 / The login failed: HTTP ${answer.status}`);
	}
	const body = (await answer.json()) as { access_token: string; expires_in: number };
	return keep(body.access_token, body.expires_in);
}
