import { lazy, StrictMode, Suspense, useCallback, useEffect, useState, type FormEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { finishLogin, keep, kept, startLogin, type Token } from './login';
import { loadSettings, type Settings } from './settings';
import './shell.css';

const Console = lazy(() => import('./Console'));

// A code can be redeemed once, and strict mode mounts twice.
const returning = finishLogin();
const settings = loadSettings();

function Page() {
	const [token, setToken] = useState<Token | undefined>(kept());
	const [known, setKnown] = useState<Settings>();
	const [failure, setFailure] = useState<string>();
	const fail = useCallback((reason: unknown) => setFailure(reason instanceof Error ? reason.message : String(reason)), []);
	useEffect(() => {
		returning.then((fresh) => fresh && setToken(fresh), fail);
		settings.then(setKnown, fail);
	}, [fail]);
	const end = useCallback(() => setToken(undefined), []);

	if (token !== undefined) {
		return (
			<Suspense fallback={<p className="door">正在打开 / Opening …</p>}>
				<Console token={token} onEnd={end} />
			</Suspense>
		);
	}
	return (
		<main className="door">
			<h1>调度 API 控制台</h1>
			<p lang="en">The GraphQL console of Diaodu</p>
			{failure !== undefined && <p role="alert">{failure}</p>}
			{known?.builtInIdentity === true && (
				<>
					<button type="button" onClick={() => startLogin().catch(fail)}>
						登录 / Log in
					</button>
					<p>演示人员及密码见程序启动时的输出. / The demo people and their passwords are printed when the program starts.</p>
				</>
			)}
			{known?.builtInIdentity === false && <TokenForm onToken={setToken} />}
		</main>
	);
}

function TokenForm({ onToken }: { readonly onToken: (token: Token) => void }) {
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const value = new FormData(event.currentTarget).get('token');
		if (typeof value === 'string' && value.trim() !== '') {
			onToken(keep(value.trim(), 3600));
		}
	};
	return (
		<form onSubmit={submit}>
			<label>
				身份平台签发的访问令牌 / Access token of your identity provider
				<textarea name="token" rows={4} required />
			</label>
			<button type="submit">使用 / Use</button>
		</form>
	);
}

const root = document.getElementById('root');
if (root !== null) {
	createRoot(root).render(
		<StrictMode>
			<Page />
		</StrictMode>,
	);
}
